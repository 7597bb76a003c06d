package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.SharedLabel;
import java.util.List;

/**
 * What {@code FILIAÇÃO} means where whose names they are stands beside it: {@code FILIAÇÃO (PAI)}
 * is the father's label, and {@code FILIAÇÃO (PAI E MÃE)} that of both.
 */
final class Kin {
  private Kin() {}

  static List<FoundLabel> told(List<FoundLabel> line) {
    for (FoundLabel label : line) {
      if (label.target() instanceof Target.Shared(var shared)) {
        List<FoundLabel> own = line.stream().filter(other -> isOf(other, shared)).toList();
        if (own.size() == 1 && own.getFirst().span().from() == label.span().to()) {
          return line.stream().filter(other -> !other.equals(label)).toList();
        }
        return line.stream().filter(other -> !own.contains(other)).toList();
      }
    }
    return line;
  }

  private static boolean isOf(FoundLabel label, SharedLabel shared) {
    return label.target() instanceof Target.Field(var field)
        && shared.split() == SharedLabel.Split.LINES
        && shared.fields().contains(field.name());
  }
}
