package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.FieldRule;
import io.cartorio.schemas.result.FieldEvidence.Conflict;
import io.cartorio.schemas.result.FieldEvidence.Correction;
import io.cartorio.schemas.result.FieldEvidence.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A value found for a field, and why.
 *
 * @param spans the words it was read from, in order; empty where the machine-readable zone alone
 *     says it
 * @param doubted whether it stands against another value that may be as right
 * @param support how strongly labels, place and form speak for it, 0..1
 */
record Finding(
    FieldRule field,
    String value,
    int image,
    List<Span> spans,
    double support,
    Set<Source> sources,
    Set<Correction> corrections,
    List<Conflict> conflicts,
    boolean doubted) {
  Finding {
    spans = List.copyOf(spans);
    sources = Set.copyOf(sources);
    corrections = Set.copyOf(corrections);
    conflicts = List.copyOf(conflicts);
  }

  static Finding printed(
      FieldRule field, String value, int image, List<Span> spans, double support) {
    return new Finding(
        field, value, image, spans, support, Set.of(Source.OCR), Set.of(), List.of(), false);
  }

  Finding with(Correction correction) {
    Set<Correction> more = new TreeSet<>(corrections);
    more.add(correction);
    return new Finding(field, value, image, spans, support, sources, more, conflicts, doubted);
  }

  Finding correctedIf(boolean corrected, Correction correction) {
    return corrected ? with(correction) : this;
  }

  Finding with(Source source) {
    Set<Source> more = new TreeSet<>(sources);
    more.add(source);
    return new Finding(field, value, image, spans, support, more, corrections, conflicts, doubted);
  }

  Finding with(Conflict conflict) {
    List<Conflict> more = new ArrayList<>(conflicts);
    more.add(conflict);
    return new Finding(field, value, image, spans, support, sources, corrections, more, doubted);
  }

  /** The value of a conflict given, and this one as the conflict. */
  Finding instead(Conflict given, Conflict conflict) {
    return new Finding(
        field,
        given.value(),
        given.image(),
        List.of(),
        support,
        sources,
        Set.of(),
        List.of(conflict),
        doubted);
  }

  Finding as(FieldRule other) {
    return new Finding(
        other, value, image, spans, support, sources, corrections, conflicts, doubted);
  }

  Finding withValue(String other) {
    return new Finding(
        field, other, image, spans, support, sources, corrections, conflicts, doubted);
  }

  /** The same, with doubt. */
  Finding inDoubt() {
    return new Finding(field, value, image, spans, support, sources, corrections, conflicts, true);
  }

  Finding withSupport(double other) {
    return new Finding(field, value, image, spans, other, sources, corrections, conflicts, doubted);
  }

  boolean isFrom(Span span) {
    return spans.stream().anyMatch(span::overlaps);
  }

  /** How surely its characters were read, by the engine: 0..1. */
  double legibility() {
    return spans.stream().mapToDouble(Span::confidence).min().orElse(0);
  }
}
