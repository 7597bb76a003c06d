package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.value.Plain;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that Brazilian names are commonly made of. */
final class NameWords {
  private static final Set<String> GIVEN = load("given-names.txt");
  private static final Set<String> SURNAMES = load("surnames.txt");
  private static final Set<String> COMMON =
      Stream.concat(GIVEN.stream(), SURNAMES.stream()).collect(Collectors.toUnmodifiableSet());
  private static final Set<String> PARTICLES = Set.of("DA", "DE", "DO", "DAS", "DOS");

  /** Shorter parts are too often part of a longer name: {@code MARI ANA}. */
  private static final int SHORTEST_PART = 4;

  private static final int LONG_ENOUGH = 5;

  private NameWords() {}

  /** The share of the words that common names are made of, 0..1; particles count for nothing. */
  static double share(String name) {
    String[] words = Plain.of(name).split(" ");
    long counted =
        Arrays.stream(words).filter(word -> !isParticle(word) && !word.equals("E")).count();
    long common = Arrays.stream(words).filter(COMMON::contains).count();
    return counted == 0 ? 0 : (double) common / counted;
  }

  /** Whether a word is no common name and one letter away from one: it may have been misread. */
  static boolean hasNearMiss(String name) {
    return Arrays.stream(Plain.of(name).split(" "))
        .filter(word -> word.length() >= LONG_ENOUGH && !COMMON.contains(word))
        .anyMatch(
            word ->
                COMMON.stream()
                    .filter(common -> Math.abs(common.length() - word.length()) < 2)
                    .anyMatch(common -> Likeness.distance(word, common) == 1));
  }

  static boolean isCommon(String plainWord) {
    return COMMON.contains(plainWord);
  }

  /** Whether the word is a first name, and hardly ever a surname. */
  static boolean isGiven(String plainWord) {
    return GIVEN.contains(plainWord) && !SURNAMES.contains(plainWord);
  }

  /** Whether the word ties surnames together: a name goes on behind it. */
  static boolean isParticle(String plainWord) {
    return PARTICLES.contains(plainWord);
  }

  static boolean isSurname(String plainWord) {
    return SURNAMES.contains(plainWord);
  }

  /** The name with words apart that were read as one, such as {@code NOGUEIRAASSIS}. */
  static String apart(String name) {
    return Arrays.stream(name.split(" ")).map(NameWords::cut).collect(Collectors.joining(" "));
  }

  private static String cut(String word) {
    String plain = Plain.of(word);
    if (plain.length() != word.length() || COMMON.contains(plain)) {
      return word;
    }
    for (int at = SHORTEST_PART; at <= word.length() - SHORTEST_PART; at++) {
      if (COMMON.contains(plain.substring(0, at)) && COMMON.contains(plain.substring(at))) {
        return word.substring(0, at) + ' ' + word.substring(at);
      }
    }
    return word;
  }

  private static Set<String> load(String file) {
    return WordList.lines(file).stream()
        .flatMap(line -> Arrays.stream(line.split("\\s+")))
        .collect(Collectors.toUnmodifiableSet());
  }
}
