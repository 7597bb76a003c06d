package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.FieldKind;
import io.cartorio.schemas.document.FieldRule;
import io.cartorio.schemas.document.value.IssuingBody;
import io.cartorio.schemas.document.value.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what more of a value stands on the lines under its first. */
final class Wrapping {
  /** Lines of one value stand close: this many heights apart at most. */
  private static final double CLOSE = 0.75;

  private static final double ALIGNED = 1.2;
  private static final int MOST_LINES = 4;

  private final List<FoundLabel> labels;
  private final List<Span> pieces;

  Wrapping(List<FoundLabel> labels, List<Span> pieces) {
    this.labels = labels;
    this.pieces = pieces;
  }

  /** The lines that continue {@code first}, from the top. */
  List<Span> after(Span first, FieldRule rule) {
    List<Span> more = new ArrayList<>();
    int most = rule.kind() == FieldKind.TEXT ? MOST_LINES : 1;
    Span last = first;
    while (more.size() < most) {
      Optional<Span> next = next(last, rule);
      if (next.isEmpty()) {
        return more;
      }
      last = next.get();
      more.add(last);
    }
    return more;
  }

  private Optional<Span> next(Span last, FieldRule rule) {
    return pieces.stream()
        .filter(piece -> piece.line().number() != last.line().number())
        .filter(piece -> continues(last, piece))
        .filter(piece -> rule.kind() == FieldKind.TEXT || isWords(piece))
        .filter(piece -> isWholeLine(piece) && !isLabelled(piece))
        .filter(piece -> rule.kind() != FieldKind.NAME || !isSomeoneElse(piece))
        .findFirst();
  }

  private static boolean continues(Span last, Span piece) {
    double unit = last.height();
    double gap = (piece.top() - last.bottom()) / unit;
    double size = piece.height() / unit;
    return gap > -0.6
        && gap < CLOSE
        && Math.abs(piece.left() - last.left()) < ALIGNED * unit
        && size > 0.7
        && size < 1.4;
  }

  /** Words that are no value of their own. */
  private static boolean isWords(Span piece) {
    String text = ValueReader.trimmed(piece.text());
    return piece.text().chars().noneMatch(Character::isDigit)
        && !ValueReader.isPlaceOfState(piece)
        && IssuingBody.parse(text).filter(IssuingBody::isKnown).isEmpty();
  }

  /** A line that begins with a first name is the name of another, as the parents' is. */
  private static boolean isSomeoneElse(Span piece) {
    String first = Plain.of(piece.words().getFirst().text());
    return first.equals("E") || piece.words().size() > 1 && NameWords.isGiven(first);
  }

  private static boolean isWholeLine(Span piece) {
    return piece.from() == 0 && piece.to() == piece.line().words().size();
  }

  /** What a label of its own stands beside continues nothing. */
  private boolean isLabelled(Span piece) {
    return labels.stream().anyMatch(label -> label.isBeside(piece));
  }
}
