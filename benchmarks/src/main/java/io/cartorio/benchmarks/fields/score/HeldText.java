package io.cartorio.benchmarks.fields.score;

import io.cartorio.benchmarks.fields.truth.Expected;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The letters and digits that were recognised, with nothing between them: what extraction has to
 * work with, and so its ceiling.
 */
public final class HeldText {
  private final String text;

  private HeldText(String text) {
    this.text = text;
  }

  public static HeldText of(Collection<String> pages) {
    return new HeldText(squeeze(String.join("\n", pages)));
  }

  /**
   * Whether every line of one of the places where the value is printed was recognised, wherever it
   * stands now. A field that is not printed asks for nothing.
   */
  public boolean holds(Expected expected) {
    return !expected.isPrinted() || expected.printings().stream().anyMatch(this::holdsAll);
  }

  private boolean holdsAll(List<String> lines) {
    return lines.stream().allMatch(line -> text.contains(squeeze(line)));
  }

  private static String squeeze(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]", "");
  }
}
