package io.cartorio.workers.extraction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was found so far on one sheet, or on all of them. */
final class Findings {
  private final Map<String, Finding> byField = new LinkedHashMap<>();
  private final Set<String> broken = new LinkedHashSet<>();
  private final Set<String> rivals = new LinkedHashSet<>();
  private final List<Span> taken = new ArrayList<>();

  /** Takes the claim unless its fields are found already or its words belong to another. */
  boolean take(Claim claim) {
    boolean free =
        claim.fields().stream().noneMatch(byField::containsKey)
            && claim.spans().stream().noneMatch(this::isTaken);
    if (free) {
      if (claim.findings().isEmpty()) {
        broken.addAll(claim.fields());
      }
      claim.findings().forEach(this::put);
      taken.addAll(claim.spans());
    }
    return free;
  }

  void put(Finding finding) {
    byField.put(finding.field().name(), finding);
    taken.addAll(finding.spans());
  }

  void remove(String field) {
    byField.remove(field);
  }

  /** A field has two values, each at a label of its own. */
  void markRival(String field) {
    rivals.add(field);
  }

  /** Fields that have two values. */
  Set<String> rivals() {
    return rivals;
  }

  boolean isBroken(String field) {
    return broken.contains(field);
  }

  /** Something stood there that cannot be right. */
  void markBroken(String field) {
    broken.add(field);
  }

  /** Takes out words that the picture's edge may have cut: what is left of a name is another's. */
  void removeCutOff(Frame frame) {
    byField
        .values()
        .removeIf(finding -> finding.field().kind().isWords() && frame.cuts(finding.spans()));
  }

  /** Takes out what no label leads to. */
  void removeUnlabelled() {
    byField.values().removeIf(finding -> finding.support() <= Confidence.UNLABELLED);
  }

  Optional<Finding> of(String field) {
    return Optional.ofNullable(byField.get(field));
  }

  boolean has(String field) {
    return byField.containsKey(field);
  }

  Collection<Finding> all() {
    return List.copyOf(byField.values());
  }

  /** Fields for which something stood there that cannot be right, and nothing else was found. */
  List<String> broken() {
    return broken.stream().filter(field -> !byField.containsKey(field)).toList();
  }

  boolean isTaken(Span span) {
    return taken.stream().anyMatch(span::overlaps);
  }
}
