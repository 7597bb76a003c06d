package io.cartorio.benchmarks.fields.truth;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The right answer for one field.
 *
 * @param value null where the picture does not show the field
 * @param accepted what is right too
 * @param printings each of the places where it is printed, as its lines
 */
public record Expected(@Nullable String value, Set<String> accepted, List<List<String>> printings) {
  public Expected {
    accepted = Set.copyOf(accepted);
    printings = printings.stream().map(List::copyOf).toList();
  }

  public boolean isPrinted() {
    return value != null;
  }

  /** Whether {@code given} is right: letter by letter, but for case and the space around it. */
  public boolean allows(String given) {
    String folded = fold(given);
    return Stream.concat(Stream.ofNullable(value), accepted.stream())
        .anyMatch(right -> fold(right).equals(folded));
  }

  /** The same field, where one more answer is right too. */
  Expected accepting(String other) {
    Set<String> all = new HashSet<>(accepted);
    all.add(other);
    return new Expected(value, all, printings);
  }

  /**
   * The field on two pictures of one document. Where one prints it, only what is printed is right;
   * the other may then say it in another way, such as without accents, in its machine-readable
   * zone.
   */
  Expected with(Expected other) {
    if (isPrinted() != other.isPrinted()) {
      return isPrinted() ? this : other;
    }
    Set<String> all = new HashSet<>(accepted);
    all.addAll(other.accepted);
    Stream.ofNullable(other.value).forEach(all::add);
    List<List<String>> places =
        Stream.of(printings, other.printings).flatMap(List::stream).toList();
    return new Expected(value, all, places);
  }

  private static String fold(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
  }
}
