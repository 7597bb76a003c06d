package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.value.Plain;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Whether a text is a label with words cut short: {@code DT. NASC.}, {@code ÓRG. EMIS.}. */
final class Abbreviation {
  private static final Set<String> PARTICLES = Set.of("DE", "DA", "DO", "E", "OF");
  private static final int SHORTEST = 3;
  private static final int SHORTEST_ALONE = 4;

  private Abbreviation() {}

  /** The words of a label or text that count. */
  static List<String> words(String text) {
    return Arrays.stream(Plain.of(text).split(" "))
        .filter(word -> !word.isEmpty() && !PARTICLES.contains(word))
        .toList();
  }

  /** Whether each word of {@code text} is or begins the word of {@code label} in its place. */
  static boolean matches(List<String> text, List<String> label) {
    if (text.isEmpty() || text.size() != label.size()) {
      return false;
    }
    boolean alone = text.size() == 1;
    for (int i = 0; i < text.size(); i++) {
      if (!begins(text.get(i), label.get(i), alone ? SHORTEST_ALONE : SHORTEST)) {
        return false;
      }
    }
    return true;
  }

  private static boolean begins(String word, String whole, int shortest) {
    return word.equals(whole)
        || word.length() >= shortest && whole.startsWith(word)
        || word.equals("DT") && whole.equals("DATA");
  }
}
