package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.value.DocumentDate;
import io.cartorio.schemas.document.value.LicenceCategory;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a driving licence says of its category where the label was not read: the one category that
 * stands by itself, and the list of classes, where those that the holder may drive have a date.
 */
final class ClassTable {
  private static final Pattern CLASS = Pattern.compile("ACC|[ABCD]1?|(?:[BCD]1?)?E");

  /** The letter of a licence that is no longer on probation stands by itself, too. */
  private static final String DEFINITIVE = "D";

  /** A label of its own on every licence, whether it is its holder's or not. */
  private static final String MOPED = "ACC";

  /** So many classes one under the other are a list. */
  private static final int ROWS = 3;

  private static final double WIDEST_GAP = 8;

  private final List<Span> pieces;
  private final List<Span> classes;

  ClassTable(List<Span> pieces) {
    this.pieces = pieces;
    this.classes = pieces.stream().filter(piece -> CLASS.matcher(piece.text()).matches()).toList();
  }

  /** The one category that stands alone, unless the dates of the list say otherwise. */
  Optional<ReadValue> category() {
    String dated = dated();
    List<ReadValue> alone =
        pieces.stream()
            .filter(piece -> !isListed(piece))
            .flatMap(piece -> read(piece).stream())
            .filter(read -> says(read).equals(dated) || !isMark(says(read)))
            .toList();
    long different = alone.stream().map(ClassTable::says).distinct().count();
    return different == 1 && (dated.isEmpty() || says(alone.getFirst()).equals(dated))
        ? Optional.of(alone.getFirst())
        : Optional.empty();
  }

  private static boolean isMark(String text) {
    return text.equals(DEFINITIVE) || text.equals(MOPED);
  }

  private static String says(ReadValue read) {
    return read.value().orElseThrow();
  }

  private static Optional<ReadValue> read(Span piece) {
    String text = piece.text();
    return LicenceCategory.parse(text)
        .filter(category -> category.text().equals(text))
        .map(category -> new ReadValue(Optional.of(text), piece, 1, 0));
  }

  /** The category of the classes with a date beside them; empty where there is none. */
  private String dated() {
    String classesWithDate =
        classes.stream()
            .filter(each -> isListed(each) && hasDate(each))
            .map(Span::text)
            .filter(text -> text.length() == 1)
            .sorted()
            .distinct()
            .collect(Collectors.joining());
    return LicenceCategory.parse(classesWithDate).map(LicenceCategory::text).orElse("");
  }

  private boolean isListed(Span piece) {
    return classes.stream().filter(other -> isInColumn(piece, other)).count() >= ROWS;
  }

  private static boolean isInColumn(Span piece, Span other) {
    return Math.abs(piece.left() - other.left()) < piece.height()
        && Math.abs(piece.top() - other.top()) < 2 * ROWS * piece.height();
  }

  private boolean hasDate(Span row) {
    return pieces.stream()
        .filter(piece -> piece.left() > row.right())
        .filter(piece -> piece.left() - row.right() < WIDEST_GAP * row.height())
        .filter(piece -> Math.abs(piece.middle() - row.middle()) < row.height() / 2)
        .anyMatch(piece -> DocumentDate.parse(piece.text()).isPresent());
  }
}
