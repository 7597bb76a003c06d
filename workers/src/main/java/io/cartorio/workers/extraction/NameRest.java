package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.value.Plain;
import java.util.List;

/** The end of a name that a line was too short for, though it looks like a label. */
final class NameRest {
  private static final double NEAR = 1.5;

  private NameRest() {}

  /** Whether {@code NASCIMENTO} alone goes on with {@code MARIA LIMA DO} above it. */
  static boolean is(Line line, List<FoundLabel> found, Sheet sheet) {
    Span whole = line.whole();
    return found.size() == 1
        && found.getFirst().span().equals(whole)
        && line.words().size() == 1
        && NameWords.isCommon(Plain.of(whole.text()))
        && sheet.lines().stream().map(Line::whole).anyMatch(above -> leadsTo(above, whole));
  }

  private static boolean leadsTo(Span above, Span line) {
    double unit = line.height();
    double gap = (line.top() - above.bottom()) / unit;
    return NameWords.isParticle(Plain.of(above.words().getLast().text()))
        && above.words().size() > 1
        && gap > -NEAR / 2
        && gap < NEAR
        && Math.abs(above.left() - line.left()) < NEAR * unit;
  }
}
