package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.DocumentType;
import io.cartorio.schemas.document.FieldRule;
import io.cartorio.schemas.document.Side;
import io.cartorio.schemas.document.value.Plain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the holder and the parents among names that no label explains: the machine-readable zone
 * names the holder, parents stand one under the other and are a woman and a man, and a family
 * shares its last name.
 */
final class People {
  private static final double LIKELY = 0.85;
  private static final double COMMON = 0.5;
  private static final double NAMED_BY_ZONE = 0.8;
  private static final double A_PAIR = 0.5;
  private static final double ALONE = 0.35;
  private static final double NEAR = 2.9;

  private final DocumentType type;
  private final Labelled labelled;
  private final Findings findings;
  private final @Nullable ReadZone zone;
  private final Set<Side> sides;

  /**
   * @param sides what the picture shows of the document
   */
  People(
      DocumentType type,
      Labelled labelled,
      Findings findings,
      @Nullable ReadZone zone,
      Set<Side> sides) {
    this.type = type;
    this.labelled = labelled;
    this.findings = findings;
    this.zone = zone;
    this.sides = sides;
  }

  void read() {
    type.field("nome").filter(this::isMissing).ifPresent(this::byZone);
    Optional<FieldRule> father = type.field("nome_pai");
    Optional<FieldRule> mother = type.field("nome_mae");
    if (father.isPresent() && mother.isPresent()) {
      parents(father.get(), mother.get());
    }
    type.field("nome")
        .filter(field -> isMissing(field) && !Collections.disjoint(field.sides(), sides))
        .ifPresent(this::byFamily);
  }

  private boolean isMissing(FieldRule field) {
    return !findings.has(field.name());
  }

  private void byZone(FieldRule holder) {
    if (zone != null) {
      names(0)
          .filter(read -> zone.names(read.value().orElse("")))
          .findFirst()
          .ifPresent(read -> put(holder, read, NAMED_BY_ZONE));
    }
  }

  private void parents(FieldRule father, FieldRule mother) {
    if (isMissing(father) && isMissing(mother)) {
      pair(father, mother);
    } else if (isMissing(father)) {
      beside(father, findings.of("nome_mae").orElseThrow(), false);
    } else if (isMissing(mother)) {
      beside(mother, findings.of("nome_pai").orElseThrow(), true);
    }
  }

  /**
   * Two names, one under the other, of a woman and a man; of several such the two that have a child
   * on the page, who has a name of each, and stand closest.
   */
  private void pair(FieldRule father, FieldRule mother) {
    List<ReadValue> names = names(COMMON).toList();
    List<Couple> couples = new ArrayList<>();
    for (ReadValue upper : names) {
      for (ReadValue lower : names) {
        if (isUnder(upper.span(), lower.span())) {
          Couple.of(upper, lower).ifPresent(couples::add);
        }
      }
    }
    couples.stream()
        .max(
            Comparator.<Couple>comparingInt(couple -> children(couple, names))
                .thenComparing(Comparator.comparingDouble(Couple::gap).reversed()))
        .ifPresent(
            couple -> {
              put(father, couple.father(), A_PAIR);
              put(mother, couple.mother(), A_PAIR);
            });
  }

  /** How many of the two the likeliest child has a name of, 0..2. */
  private int children(Couple couple, List<ReadValue> names) {
    Stream<String> others =
        names.stream()
            .filter(read -> !read.equals(couple.father()) && !read.equals(couple.mother()))
            .map(read -> read.value().orElseThrow());
    return Stream.concat(findings.of("nome").map(Finding::value).stream(), others)
        .mapToInt(couple::namesOf)
        .max()
        .orElse(0);
  }

  /** The other parent, above or under the one that was found. */
  private void beside(FieldRule missing, Finding found, boolean woman) {
    if (found.spans().isEmpty()) {
      return;
    }
    Span known = found.spans().getFirst();
    Span end = found.spans().getLast();
    names(COMMON)
        .filter(read -> isUnder(end, read.span()) || isUnder(read.span(), known))
        .filter(
            read -> Math.abs(GivenNames.female(read.value().orElseThrow()) - (woman ? 1 : 0)) < 0.4)
        .findFirst()
        .ifPresent(read -> put(missing, read, A_PAIR));
  }

  /** Of the names left the one that shares the parents' last name, or the only one. */
  private void byFamily(FieldRule holder) {
    List<String> family = new ArrayList<>();
    for (String parent : List.of("nome_pai", "nome_mae")) {
      findings.of(parent).map(Finding::value).map(People::lastName).ifPresent(family::add);
    }
    List<ReadValue> names = names(COMMON).toList();
    List<ReadValue> related =
        names.stream()
            .filter(read -> family.stream().anyMatch(name -> hasWord(read, name)))
            .toList();
    List<ReadValue> likely = related.isEmpty() ? names : related;
    likely.stream()
        .max(Comparator.comparingDouble(read -> read.span().height()))
        .ifPresent(read -> put(holder, read, related.size() == 1 ? A_PAIR : ALONE));
  }

  private static boolean hasWord(ReadValue read, String word) {
    return (' ' + Plain.of(read.value().orElse("")) + ' ').contains(' ' + word + ' ');
  }

  private static String lastName(String name) {
    String plain = Plain.of(name).replaceFirst(" (?:FILHO|JUNIOR|NETO|SOBRINHO)$", "");
    return plain.substring(plain.lastIndexOf(' ') + 1);
  }

  private Stream<ReadValue> names(double leastCommon) {
    FieldRule rule = type.field("nome").orElseThrow();
    return labelled.pieces().stream()
        .flatMap(piece -> ValueReader.read(rule, piece).stream())
        .filter(read -> read.fit() >= LIKELY && !findings.isTaken(read.span()))
        .filter(read -> NameWords.share(read.value().orElse("")) >= leastCommon);
  }

  private static boolean isUnder(Span upper, Span lower) {
    double unit = upper.height();
    double gap = (lower.top() - upper.bottom()) / unit;
    double size = lower.height() / unit;
    return gap > -0.7
        && gap < NEAR
        && Math.abs(upper.left() - lower.left()) < 2 * unit
        && size > 0.65
        && size < 1.5;
  }

  private void put(FieldRule field, ReadValue read, double support) {
    findings.put(
        Finding.printed(
            field,
            read.value().orElseThrow(),
            labelled.sheet().image(),
            List.of(read.span()),
            support));
  }
}
