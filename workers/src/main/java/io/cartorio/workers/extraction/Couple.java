package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.value.Plain;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A man and a woman by their given names, who may be somebody's parents. */
record Couple(ReadValue father, ReadValue mother) {
  /** How far apart given names are at least that tell a woman from a man, 0..1. */
  private static final double CLEAR = 0.5;

  /** Empty where the given names do not tell who is who. */
  static Optional<Couple> of(ReadValue one, ReadValue other) {
    double first = GivenNames.female(one.value().orElseThrow());
    double second = GivenNames.female(other.value().orElseThrow());
    if (Math.abs(first - second) <= CLEAR) {
      return Optional.empty();
    }
    return Optional.of(first > second ? new Couple(other, one) : new Couple(one, other));
  }

  /** How far apart the two stand, from middle to middle. */
  double gap() {
    return Math.abs(father.span().middle() - mother.span().middle());
  }

  /** How many of the two {@code child} shares a surname with, 0..2. */
  int namesOf(String child) {
    Set<String> names = surnames(child);
    return (int)
        Stream.of(father, mother)
            .filter(
                parent -> surnames(parent.value().orElseThrow()).stream().anyMatch(names::contains))
            .count();
  }

  private static Set<String> surnames(String name) {
    return Arrays.stream(Plain.of(name).split(" "))
        .skip(1)
        .filter(word -> !NameWords.isParticle(word))
        .collect(Collectors.toSet());
  }
}
