package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.FieldKind;
import io.cartorio.schemas.result.FieldEvidence.Conflict;
import io.cartorio.schemas.result.FieldEvidence.Source;
import java.util.ArrayList;
import java.util.List;

/** Puts together what several images of one document say. */
final class Merge {
  /** Names of two people differ in more than a letter in so many. */
  private static final int LETTERS = 5;

  private final Findings merged = new Findings();
  private final List<String> disagreeing = new ArrayList<>();

  private Merge() {}

  static Merge of(List<Findings> images) {
    Merge merge = new Merge();
    for (Findings image : images) {
      image.broken().forEach(merge.merged::markBroken);
      image.all().forEach(merge::add);
    }
    return merge;
  }

  /** What the first image alone says: where two show different people, nobody's data is mixed. */
  void keepFirst() {
    for (Finding finding : merged.all()) {
      if (finding.image() != 1) {
        merged.remove(finding.field().name());
        finding.conflicts().stream()
            .filter(conflict -> conflict.image() == 1)
            .findFirst()
            .ifPresent(
                first ->
                    merged.put(
                        finding.instead(
                            first, new Conflict(finding.value(), finding.image(), Source.OCR))));
      }
    }
  }

  Findings findings() {
    return merged;
  }

  /** The fields on which two images disagree. */
  List<String> disagreeing() {
    return disagreeing;
  }

  /** Whether what tells people apart is different. */
  boolean showsDifferentPeople() {
    return disagreeing.contains("cpf") || disagreeing.contains("nome");
  }

  private void add(Finding finding) {
    String field = finding.field().name();
    Finding known = merged.of(field).orElse(null);
    if (known == null) {
      merged.put(finding);
      return;
    }
    double before = Confidence.of(known);
    double now = Confidence.of(finding);
    Finding kept = before >= now ? known : finding;
    Finding other = before >= now ? finding : known;
    if (isSame(known, finding)) {
      merged.put(kept);
    } else {
      if (Math.min(before, now) > 0.5) {
        disagreeing.add(field);
      }
      merged.put(kept.with(new Conflict(other.value(), other.image(), Source.OCR)));
    }
  }

  private static boolean isSame(Finding one, Finding other) {
    String first = Likeness.pressed(one.value());
    String second = Likeness.pressed(other.value());
    if (first.equals(second)) {
      return true;
    }
    return one.field().kind() == FieldKind.NAME
        && Likeness.distance(first, second) <= Math.max(first.length(), second.length()) / LETTERS;
  }
}
