package io.cartorio.workers.annotate;

import io.cartorio.schemas.result.Backend;
import io.cartorio.schemas.result.Box;
import io.cartorio.schemas.result.Extraction;
import io.cartorio.schemas.result.FieldEvidence;
import io.cartorio.schemas.result.MachineCode;
import io.cartorio.workers.image.RgbImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What might have been read from a photo, put together field by field. */
final class Readings {
  private final Map<String, @Nullable String> data = new LinkedHashMap<>();
  private final Map<String, FieldEvidence> evidence = new LinkedHashMap<>();
  private final List<MachineCode> codes = new ArrayList<>();

  Readings field(String name, String value, int image, double confidence, @Nullable Box box) {
    data.put(name, value);
    evidence.put(
        name,
        new FieldEvidence(
            image, box, confidence, List.of(FieldEvidence.Source.OCR), null, List.of(), List.of()));
    return this;
  }

  Readings nothing(String name) {
    data.put(name, null);
    return this;
  }

  Readings code(String content, Box box) {
    codes.add(new MachineCode(MachineCode.Kind.QR, content, 1, box));
    return this;
  }

  Extraction extraction() {
    return new Extraction("rg", Backend.OCR, data, evidence, codes, null);
  }

  static RgbImage grey(int width, int height) {
    byte[] rgb = new byte[width * height * 3];
    Arrays.fill(rgb, (byte) 0xb0);
    return new RgbImage(width, height, rgb);
  }
}
