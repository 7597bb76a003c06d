package io.cartorio.workers.codes;

import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DetectorResult;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.detector.Detector;
import com.google.zxing.qrcode.detector.FinderPatternInfo;
import java.util.Optional;

/** Reads the code that three squares are the corners of. */
final class CodeDecoder extends Detector {
  private final Decoder decoder = new Decoder();

  CodeDecoder(BitMatrix dark) {
    super(dark);
  }

  /** What stands there; nothing where it is no code, or too damaged to be read. */
  Optional<ReadCode> decode(Triple triple) {
    FinderPatternInfo corners = triple.ordered();
    try {
      DetectorResult code = processFinderPatternInfo(corners);
      int modules = code.getBits().getWidth();
      String content = CodeText.cleaned(decoder.decode(code.getBits()).getText());
      return content.isEmpty()
          ? Optional.empty()
          : Optional.of(ReadCode.of(content, corners, modules));
    } catch (ReaderException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // The last two are how the library ends on squares that are no corners of a code.
      return Optional.empty();
    }
  }
}
