package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.DocumentType;
import io.cartorio.schemas.document.FieldKind;
import io.cartorio.schemas.document.FieldRule;
import io.cartorio.schemas.document.SharedLabel;
import io.cartorio.schemas.document.SharedLabel.Split;
import io.cartorio.schemas.document.Side;
import io.cartorio.schemas.result.FieldEvidence.Correction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds values whose labels could not be read, by what they are and by what is left over. */
final class Unlabelled {
  /** A value that only its form speaks for. */
  private static final double BY_SHAPE = 0.5;

  /** A date that only its place among the others speaks for. */
  private static final double BY_ORDER = 0.45;

  private final DocumentType type;
  private final Labelled labelled;
  private final Findings findings;
  private final Set<Side> sides;

  /**
   * @param sides what the picture shows of the document: what stands on another is not looked for
   */
  Unlabelled(DocumentType type, Labelled labelled, Findings findings, Set<Side> sides) {
    this.type = type;
    this.labelled = labelled;
    this.findings = findings;
    this.sides = sides;
  }

  void read() {
    type.sharedLabels().stream()
        .filter(shared -> shared.split() == Split.PARTS)
        .forEach(this::together);
    for (FieldRule field : type.fields()) {
      if (isMissing(field) && field.shape() != null) {
        byShape(field);
      }
    }
    type.fields().stream()
        .filter(field -> field.kind() == FieldKind.LICENCE_CATEGORY && isMissing(field))
        .forEach(this::byTable);
    byOrder();
  }

  private void byTable(FieldRule field) {
    new ClassTable(labelled.pieces())
        .category()
        .filter(read -> !findings.isTaken(read.span()))
        .ifPresent(
            read -> findings.put(finding(field, read.value().orElseThrow(), read, BY_SHAPE)));
  }

  /**
   * An identity card that names its office in its heading alone. Only of a whole document can that
   * be said: on one side of it the office may stand on the other.
   */
  void readHeading() {
    type.fields().stream()
        .filter(field -> field.kind() == FieldKind.ISSUING_BODY && !findings.has(field.name()))
        .forEach(field -> Heading.office(field, labelled).ifPresent(findings::put));
  }

  private boolean isMissing(FieldRule field) {
    return !findings.has(field.name()) && !Collections.disjoint(field.sides(), sides);
  }

  /**
   * Values that are printed in one line, such as a number and who gave it, tell each other. A place
   * and a date do not: they may be of birth or of issue.
   */
  private void together(SharedLabel shared) {
    List<FieldRule> rules = new ArrayList<>();
    shared.fields().forEach(name -> type.field(name).ifPresent(rules::add));
    if (rules.size() < 2
        || rules.stream().anyMatch(rule -> findings.has(rule.name()) || rule.kind().isDate())) {
      return;
    }
    for (Span piece : labelled.pieces()) {
      List<Finding> found = new ArrayList<>();
      for (FieldRule rule : rules) {
        ValueReader.read(rule, piece).stream()
            .filter(read -> read.value().isPresent() && !findings.isTaken(read.span()))
            .filter(read -> found.stream().noneMatch(each -> each.isFrom(read.span())))
            .findFirst()
            .ifPresent(
                read -> found.add(finding(rule, read.value().orElseThrow(), read, BY_SHAPE)));
      }
      if (found.size() == rules.size()) {
        found.forEach(findings::put);
        return;
      }
    }
  }

  /** Where one value only has the form; two would be a guess. */
  private void byShape(FieldRule field) {
    Map<String, Finding> found = new LinkedHashMap<>();
    for (Span span : places(field)) {
      for (ReadValue read : ValueReader.read(field, span)) {
        boolean shaped =
            field.hasShape(ValueReader.trimmed(read.span().text()))
                && (field.kind() != FieldKind.PLACE || read.span().equals(span));
        if (shaped && read.value().isPresent() && !findings.isTaken(read.span())) {
          String value = read.value().orElseThrow();
          found.putIfAbsent(value, finding(field, value, read, BY_SHAPE));
        }
      }
    }
    if (found.size() == 1) {
      findings.put(found.values().iterator().next());
    }
  }

  /** A code that never has a label runs up the edge of the paper, if anything does. */
  private List<Span> places(FieldRule field) {
    List<Span> sideways = labelled.sheet().sideways().stream().map(Line::whole).toList();
    boolean atEdge =
        field.labels().isEmpty()
            && sideways.stream().anyMatch(span -> !ValueReader.read(field, span).isEmpty());
    return atEdge ? sideways : labelled.pieces();
  }

  private void byOrder() {
    List<FieldRule> missing =
        type.fields().stream().filter(field -> field.kind().isDate() && isMissing(field)).toList();
    if (missing.isEmpty()) {
      return;
    }
    Map<String, ReadValue> left = new LinkedHashMap<>();
    for (Span piece : labelled.pieces()) {
      for (ReadValue read : ValueReader.read(missing.getFirst(), piece)) {
        if (read.value().isPresent() && !findings.isTaken(read.span()) && !isKnown(read)) {
          left.putIfAbsent(read.value().orElseThrow(), read);
        }
      }
    }
    new DateOrders(type, findings)
        .certain(missing, List.copyOf(left.keySet()))
        .forEach(
            (field, value) -> {
              ReadValue read = left.get(value);
              if (read != null) {
                findings.put(finding(field, value, read, BY_ORDER));
              }
            });
  }

  /** A date that a field has already: many documents print it twice. */
  private boolean isKnown(ReadValue read) {
    return findings.all().stream()
        .anyMatch(finding -> read.value().filter(finding.value()::equals).isPresent());
  }

  private Finding finding(FieldRule field, String value, ReadValue read, double support) {
    boolean instead = field.kind() == FieldKind.CPF && findings.isBroken(field.name());
    return Finding.printed(field, value, labelled.sheet().image(), List.of(read.span()), support)
        .correctedIf(instead, Correction.CPF_CANDIDATE)
        .correctedIf(read.lookalikes() > 0, Correction.LOOKALIKE);
  }
}
