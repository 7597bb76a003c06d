package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.FieldRule;
import io.cartorio.schemas.document.value.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lines under one label that name several people, one of whom may take two lines. */
final class Block {
  private static final int MOST_LINES = 4;
  private static final double WIDEST = 2.9;

  private final FieldRule rule;
  private final List<Span> pieces;
  private final List<FoundLabel> labels;

  Block(FieldRule rule, List<Span> pieces, List<FoundLabel> labels) {
    this.rule = rule;
    this.pieces = pieces;
    this.labels = labels;
  }

  /** The lines from {@code first} on, one under another, down or, where {@code up}, up. */
  List<ReadValue> from(ReadValue first, boolean up) {
    List<ReadValue> lines = new ArrayList<>(List.of(first));
    while (lines.size() < MOST_LINES) {
      Optional<ReadValue> next = next(up ? lines.getFirst() : lines.getLast(), up);
      if (next.isEmpty()) {
        break;
      }
      lines.add(up ? 0 : lines.size(), next.get());
    }
    return lines.stream().flatMap(line -> apart(line).stream()).toList();
  }

  /** Both parents in one line, as in {@code JOSE LIMA E ANA SOUZA}. */
  private static List<ReadValue> apart(ReadValue line) {
    Span span = line.span();
    for (int and = span.from() + 2; and + 2 < span.to(); and++) {
      List<Word> words = span.line().words();
      if (words.get(and).text().equalsIgnoreCase("E")
          && NameWords.isGiven(Plain.of(words.get(and + 1).text()))) {
        return List.of(
            part(line, new Span(span.line(), span.from(), and)),
            part(line, new Span(span.line(), and + 1, span.to())));
      }
    }
    return List.of(line);
  }

  private static ReadValue part(ReadValue line, Span span) {
    return Names.in(span).stream().findFirst().orElse(line);
  }

  private Optional<ReadValue> next(ReadValue last, boolean up) {
    Span from = last.span();
    return pieces.stream()
        .filter(piece -> isNext(from, piece, up) && !isApart(from, piece))
        .flatMap(piece -> ValueReader.read(rule, piece).stream())
        .filter(read -> read.fit() >= 0.42)
        .findFirst();
  }

  private static boolean isNext(Span from, Span piece, boolean up) {
    double unit = from.height();
    double gap = (up ? from.top() - piece.bottom() : piece.top() - from.bottom()) / unit;
    double size = piece.height() / unit;
    boolean under = Math.abs(piece.left() - from.left()) < 3 * unit && size < 1.5;
    return gap > -0.8 && gap < WIDEST && size > 0.65 && (under || isSmudged(from, piece));
  }

  /** A signature or stamp that touches a line makes its box wider and higher than its words. */
  private static boolean isSmudged(Span from, Span piece) {
    return piece.sharedWidth(from) > 0.7
        && piece.height() < 3 * from.height()
        && NameWords.share(piece.text()) > 0.6;
  }

  /** Whether a label stands between two lines: what follows it is its own. */
  private boolean isApart(Span from, Span piece) {
    double upper = Math.min(from.middle(), piece.middle());
    double lower = Math.max(from.middle(), piece.middle());
    return labels.stream()
        .anyMatch(
            label -> {
              Span print = label.span();
              boolean between =
                  print.middle() > upper
                      && print.middle() < lower
                      && (print.sharedWidth(piece) > 0.1 || print.sharedWidth(from) > 0.1);
              return between || label.isBeside(piece);
            });
  }

  /** Which lines name one person: those that stand closest are one, if there are too many. */
  static List<List<ReadValue>> people(List<ReadValue> lines, int most) {
    List<List<ReadValue>> people = new ArrayList<>();
    for (ReadValue line : lines) {
      people.add(new ArrayList<>(List.of(line)));
    }
    if (people.size() == 2
        && isRest(people.getLast().getFirst())
        && !isAnother(people.getFirst().getFirst(), people.getLast().getFirst())) {
      join(people, 0);
    }
    while (people.size() > most) {
      int closest = 0;
      for (int i = 1; i + 1 < people.size(); i++) {
        if (gap(people, i) < gap(people, closest)) {
          closest = i;
        }
      }
      join(people, closest);
    }
    return people;
  }

  /** A woman's first name under a man's full one is the beginning of hers. */
  private static boolean isAnother(ReadValue first, ReadValue second) {
    if (NameWords.isSurname(Plain.of(second.value().orElse("").split(" ")[0]))) {
      return false;
    }
    double one = GivenNames.female(first.value().orElse(""));
    double other = GivenNames.female(second.value().orElse(""));
    return Math.abs(one - other) > 0.8 && first.value().orElse("").contains(" ");
  }

  /** What people's lines say together, without the {@code E} some forms print between two. */
  static String text(List<ReadValue> lines) {
    String text =
        lines.stream()
            .map(line -> line.value().orElse(line.span().text()))
            .collect(Collectors.joining(" "));
    return text.replaceFirst("^& ", "");
  }

  private static void join(List<List<ReadValue>> people, int first) {
    people.get(first).addAll(people.remove(first + 1));
  }

  private static double gap(List<List<ReadValue>> people, int first) {
    ReadValue next = people.get(first + 1).getFirst();
    double gap = next.span().top() - people.get(first).getLast().span().bottom();
    return isRest(next) ? gap - next.span().height() : gap;
  }

  /** One word alone, in a block of full names, is the end of the name above it. */
  private static boolean isRest(ReadValue line) {
    String text = line.value().orElse("");
    int end = text.indexOf(' ');
    return end < 0 || NameWords.isParticle(Plain.of(text.substring(0, end)));
  }
}
