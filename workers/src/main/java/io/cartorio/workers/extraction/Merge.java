package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.FieldKind;
import io.cartorio.schemas.document.value.Plain;
import io.cartorio.schemas.result.FieldEvidence.Conflict;
import io.cartorio.schemas.result.FieldEvidence.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts together what several images of one document say. */
final class Merge {
  /** Names of two people differ in more than a letter in so many. */
  private static final int LETTERS = 5;

  private static final Set<String> IDENTIFYING = Set.of("nome", "cpf", "data_nascimento");

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
    return disagreeing.contains("cpf")
        || disagreeing.stream().filter(IDENTIFYING::contains).count() > 1
        || disagreeing.contains("nome");
  }

  private void add(Finding finding) {
    String field = finding.field().name();
    Finding known = merged.of(field).orElse(null);
    if (known == null) {
      merged.put(finding);
    } else if (isSame(known, finding)) {
      merged.put(Confidence.of(known) >= Confidence.of(finding) ? known : finding);
    } else {
      boolean first = Confidence.of(known) >= Confidence.of(finding);
      Finding kept = first ? known : finding;
      Finding other = first ? finding : known;
      if (Math.min(Confidence.of(known), Confidence.of(finding)) > 0.5) {
        disagreeing.add(field);
      }
      merged.put(kept.with(new Conflict(other.value(), other.image(), Source.OCR)));
    }
  }

  private static boolean isSame(Finding one, Finding other) {
    String first = Plain.of(one.value()).replace(" ", "");
    String second = Plain.of(other.value()).replace(" ", "");
    if (first.equals(second)) {
      return true;
    }
    return one.field().kind() == FieldKind.NAME
        && Likeness.distance(first, second) <= Math.max(first.length(), second.length()) / LETTERS;
  }
}
