package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.FieldKind;
import io.cartorio.schemas.document.FieldRule;
import io.cartorio.schemas.document.ReviewReason;
import io.cartorio.schemas.document.ReviewRule;
import io.cartorio.schemas.result.Warning;
import io.cartorio.schemas.result.Warning.Code;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says what whoever uses an extraction should know of it. */
final class Report {
  private final Query query;
  private final List<Warning> warnings = new ArrayList<>();
  private final Set<ReviewReason> reasons = EnumSet.noneOf(ReviewReason.class);

  Report(Query query) {
    this.query = query;
  }

  void warn(Code code) {
    warnings.add(new Warning(code, List.of()));
  }

  /** Warns of the fields, if there are any. */
  void warn(Code code, Collection<String> fields) {
    if (!fields.isEmpty()) {
      warnings.add(new Warning(code, List.copyOf(fields)));
    }
  }

  void warn(Code code, Collection<String> fields, ReviewReason reason) {
    warn(code, fields);
    if (!fields.isEmpty()) {
      reasons.add(reason);
    }
  }

  /** Required fields that the sides sent should show, and do not. */
  void missing(Findings findings) {
    List<String> missing =
        query.type().fields().stream()
            .filter(FieldRule::required)
            .filter(field -> query.sides().containsAll(field.sides()))
            .map(FieldRule::name)
            .filter(field -> !findings.has(field))
            .toList();
    warn(Code.FIELDS_MISSING, missing, ReviewReason.REQUIRED_FIELD_MISSING);
  }

  /** Check digits that fail, of values that are given or not. */
  void broken(Findings findings, Checks checks) {
    List<String> numbers = new ArrayList<>();
    List<String> dates = new ArrayList<>();
    for (String name : findings.broken()) {
      FieldKind kind = query.type().field(name).map(FieldRule::kind).orElseThrow();
      if (kind.hasCheckDigits()) {
        numbers.add(name);
      } else if (kind.isDate()) {
        dates.add(name);
      }
    }
    for (Finding finding : findings.all()) {
      if (Boolean.FALSE.equals(checks.holds(finding))) {
        numbers.add(finding.field().name());
      }
    }
    warn(Code.CHECK_DIGIT_FAILED, numbers, ReviewReason.CHECK_DIGIT_FAILED);
    warn(Code.DATES_IMPLAUSIBLE, dates, ReviewReason.DATES_OUT_OF_ORDER);
  }

  void confidences(Map<String, Double> confidences) {
    ReviewRule rule = query.type().review();
    boolean low =
        query.type().fields().stream()
            .filter(FieldRule::required)
            .anyMatch(field -> confidences.getOrDefault(field.name(), 1.0) < rule.minConfidence());
    if (low) {
      reasons.add(ReviewReason.LOW_CONFIDENCE);
    }
  }

  List<Warning> warnings() {
    return Collections.unmodifiableList(warnings);
  }

  /** The reasons that count by the type's rule. */
  List<ReviewReason> reviewReasons() {
    return reasons.stream().filter(query.type().review().reasons()::contains).toList();
  }
}
