package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.DocumentType;
import io.cartorio.schemas.document.FieldKind;
import io.cartorio.schemas.document.FieldRule;
import io.cartorio.schemas.document.Side;
import io.cartorio.schemas.document.ValuePlace;
import io.cartorio.schemas.document.value.IssuingBody;
import io.cartorio.schemas.result.FieldEvidence.Correction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one sheet, by their labels first and then by what is left. */
final class SheetReader {
  /** What a place counts that the field's rule does not name. */
  private static final double UNUSUAL = 0.7;

  /** A label of the type has the first word on what two labels claim. */
  private static final double FOREIGN = 0.85;

  /** A label has one value: what stands clearly worse to it than another is not meant. */
  private static final double AS_WELL = 0.75;

  private static final double RIVAL = 0.5;

  private static final double LEAST_SCORE = 0.1;

  /** So many fields of a side make it one that the picture shows. */
  private static final int OTHER_SIDE = 3;

  private final DocumentType type;
  private final Sheet sheet;
  private final List<FoundLabel> labels;
  private final List<Span> pieces;
  private final Places places;
  private final Findings findings = new Findings();

  private SheetReader(DocumentType type, Sheet sheet, List<FoundLabel> labels, List<Span> pieces) {
    this.type = type;
    this.sheet = sheet;
    this.labels = labels;
    this.pieces = pieces;
    this.places = new Places(labels, pieces);
  }

  static Findings read(
      DocumentType type, Labelled labelled, @Nullable ReadZone zone, Set<Side> sides) {
    SheetReader reader =
        new SheetReader(type, labelled.sheet(), labelled.labels(), labelled.pieces());
    reader.readLabelled();
    Swap.undo(type, labelled, reader.findings);
    new Unlabelled(type, labelled, reader.findings, sides).read();
    new People(type, labelled, reader.findings, zone, sides).read();
    reader.findings.removeCutOff(Frame.of(labelled.sheet()));
    reader.removeStrangers(sides);
    if (sides.size() > 1) {
      new Unlabelled(type, labelled, reader.findings, sides).readHeading();
    }
    return reader.findings;
  }

  /**
   * Takes out what much else looks like and the side asked for never prints, such as a category in
   * the legend of a licence's back; where there is more of the other side, the picture shows it.
   */
  private void removeStrangers(Set<Side> sides) {
    List<Finding> strangers =
        findings.all().stream()
            .filter(finding -> Collections.disjoint(finding.field().sides(), sides))
            .toList();
    if (strangers.size() < OTHER_SIDE) {
      strangers.stream()
          .filter(finding -> isPlain(finding.field().kind()))
          .forEach(finding -> findings.remove(finding.field().name()));
    }
  }

  private static boolean isPlain(FieldKind kind) {
    return switch (kind) {
      case LICENCE_CATEGORY, SEX, PLACE, TEXT -> true;
      case NAME, CPF, RG_NUMBER, CNH_REGISTRATION, DATE, EXPIRY, ISSUING_BODY, CODE -> false;
    };
  }

  private void readLabelled() {
    List<Candidate> candidates = candidates();
    Style style = Style.of(candidates);
    List<Claim> claims = new ArrayList<>();
    for (Candidate candidate : candidates) {
      claims.add(claim(candidate.times(style.weight(candidate.place()))));
    }
    for (FoundLabel label : labels) {
      if (label.target() instanceof Target.Shared(var shared)) {
        for (ValuePlace place : ValuePlace.values()) {
          double usual = shared.places().contains(place) ? 1 : UNUSUAL;
          new SharedReader(type, sheet, label, shared, pieces, labels, places)
              .claim(place, usual * style.weight(place))
              .ifPresent(claims::add);
        }
      }
    }
    for (FoundLabel label : labels) {
      if (label.target() instanceof Target.Other) {
        claims.addAll(foreign(label, style));
      }
    }
    claims.sort(Comparator.comparingDouble(Claim::score).reversed());
    for (Claim claim : claims) {
      if (claim.score() >= LEAST_SCORE && !findings.take(Rivalry.weighed(claim, claims))) {
        tellRival(claim);
      }
    }
  }

  /**
   * Another value at another label of the same field, as where two documents are in one picture.
   */
  private void tellRival(Claim claim) {
    if (claim.score() < RIVAL || claim.spans().stream().anyMatch(findings::isTaken)) {
      return;
    }
    for (Finding rival : claim.findings()) {
      String field = rival.field().name();
      findings
          .of(field)
          .filter(known -> !known.value().equalsIgnoreCase(rival.value()))
          .ifPresent(known -> findings.markRival(field));
    }
  }

  /** What stands at the label of something else is nobody's: numbers, dates and places. */
  private List<Claim> foreign(FoundLabel label, Style style) {
    List<Claim> claims = new ArrayList<>();
    for (Span piece : pieces) {
      boolean mayBeValue =
          !isSurelyOurs(piece) && piece.text().chars().anyMatch(Character::isDigit)
              || ValueReader.isPlaceOfState(piece);
      for (ValuePlace place : mayBeValue ? ValuePlace.values() : new ValuePlace[0]) {
        double usual = place == ValuePlace.ABOVE ? UNUSUAL : 1;
        double fit = places.fit(place, label, piece) * style.weight(place) * usual;
        double score = FOREIGN * label.quality() * fit;
        if (score >= LEAST_SCORE) {
          claims.add(new Claim(List.of(), List.of(), List.of(piece), score));
        }
      }
    }
    double best = claims.stream().mapToDouble(Claim::score).max().orElse(0);
    return claims.stream().filter(claim -> claim.score() >= AS_WELL * best).toList();
  }

  /** Whether a number stands there whose check digits say what it is. */
  private boolean isSurelyOurs(Span piece) {
    return type.fields().stream()
        .filter(field -> field.kind().hasCheckDigits())
        .flatMap(field -> ValueReader.read(field, piece).stream())
        .anyMatch(read -> read.value().isPresent() && read.fit() > 0.9);
  }

  private List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    for (FoundLabel label : labels) {
      if (label.target() instanceof Target.Field(var rule)) {
        for (ReadValue read : values(rule)) {
          best(rule, label, read).ifPresent(candidates::add);
        }
      }
    }
    return candidates;
  }

  /** Everything on the sheet that may be the field's value. */
  private List<ReadValue> values(FieldRule rule) {
    Stream<Span> offices =
        rule.kind() == FieldKind.ISSUING_BODY
            ? labels.stream()
                .filter(label -> label.target() instanceof Target.Heading)
                .map(label -> label.span().line().whole())
                .distinct()
                .filter(SheetReader::isOffice)
            : Stream.empty();
    return Stream.concat(pieces.stream(), offices)
        .flatMap(piece -> ValueReader.read(rule, piece).stream())
        .toList();
  }

  /** An office in words, with its state, is what its heading says and may be a value too. */
  private static boolean isOffice(Span line) {
    return IssuingBody.parse(ValueReader.trimmed(line.text()))
        .filter(body -> body.uf() != null)
        .isPresent();
  }

  private Optional<Candidate> best(FieldRule rule, FoundLabel label, ReadValue read) {
    Candidate best = null;
    for (ValuePlace place : ValuePlace.values()) {
      int rank = rule.places().indexOf(place);
      double usual = rank < 0 ? UNUSUAL : 1 - 0.03 * rank;
      double score = label.quality() * usual * places.fit(place, label, read.span()) * read.fit();
      if (score > LEAST_SCORE && (best == null || score > best.score())) {
        best = new Candidate(rule, read, label, place, score);
      }
    }
    return Optional.ofNullable(best);
  }

  private Claim claim(Candidate candidate) {
    FieldRule rule = candidate.field();
    List<Span> spans = new ArrayList<>(List.of(candidate.read().span()));
    Optional<String> value = candidate.read().value();
    if (value.isPresent() && rule.places().contains(ValuePlace.NEXT_LINES)) {
      spans.addAll(new Wrapping(labels, pieces).after(candidate.read().span(), rule));
      if (spans.size() > 1) {
        value = rule.read(joined(rule, spans)).or(() -> candidate.read().value());
      }
    }
    List<Finding> findings =
        value
            .map(
                text ->
                    List.of(
                        Finding.printed(rule, text, sheet.image(), spans, candidate.score())
                            .correctedIf(candidate.read().lookalikes() > 0, Correction.LOOKALIKE)))
            .orElse(List.of());
    return new Claim(
        List.of(rule.name()),
        findings,
        spans,
        value.isPresent() ? candidate.score() : candidate.score() * 0.5);
  }

  private static String joined(FieldRule rule, List<Span> spans) {
    Stream<String> lines = spans.stream().map(Span::text);
    boolean free = rule.kind() == FieldKind.TEXT;
    return (free ? lines : lines.map(ValueReader::trimmed)).collect(Collectors.joining(" "));
  }
}
