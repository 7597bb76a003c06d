package io.cartorio.workers.annotate;

import io.cartorio.schemas.result.Box;
import io.cartorio.schemas.result.Extraction;
import io.cartorio.schemas.result.FieldEvidence;
import io.cartorio.schemas.result.MachineCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list, and the box on the photo that goes with it.
 *
 * @param mark what stands at the box and in front of the line; empty where there is no box
 * @param aside what stands at the end of the line
 * @param box in the upright photo, or null
 */
record Entry(Tone tone, String mark, String name, String value, String aside, @Nullable Box box) {

  /** What one of a job's images shows: its fields in the type's order, what is not on it, codes. */
  static List<Entry> of(Extraction extraction, int image) {
    List<Entry> entries = new ArrayList<>();
    extraction
        .data()
        .forEach(
            (name, value) ->
                entries.add(
                    field(
                        name, value, extraction.evidence().get(name), image, entries.size() + 1)));
    extraction.codes().stream()
        .filter(code -> code.image() == image)
        .forEach(code -> entries.add(code(code)));
    return entries;
  }

  private static Entry field(
      String name,
      @Nullable String value,
      @Nullable FieldEvidence evidence,
      int image,
      int number) {
    if (value == null || evidence == null) {
      return new Entry(Tone.NOT_HERE, "", name, "—", "", null);
    }
    if (evidence.image() != image) {
      return new Entry(Tone.NOT_HERE, "", name, value, "(" + evidence.image() + ")", null);
    }
    return new Entry(
        Tone.of(evidence),
        String.valueOf(number),
        name,
        value,
        Math.round(evidence.confidence() * 100) + " %",
        evidence.box());
  }

  /** What stands at the box where there is room. */
  String caption() {
    return tone == Tone.CODE ? mark : mark + " " + name;
  }

  private static Entry code(MachineCode code) {
    return new Entry(Tone.CODE, "QR", "qr", code.content(), "", code.box());
  }
}
