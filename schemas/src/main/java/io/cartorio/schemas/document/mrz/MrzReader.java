package io.cartorio.schemas.document.mrz;

import io.cartorio.schemas.document.value.Lookalikes;
import io.cartorio.schemas.document.value.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a machine-readable zone of size TD1 from text as an engine read it. A character that cannot
 * stand in its place (a letter in a date, a digit in a name) is taken for the one it looks like; in
 * the document number, where both may stand, only the one change that makes the check digit hold is
 * made, and none where several would. Every change is reported.
 *
 * <p>Source: ICAO Doc 9303, part 5, section 4.2 (positions, long document numbers, composite check
 * digit).
 */
public final class MrzReader {
  private static final int LINES = 3;
  private static final int NUMBER = 5;
  private static final int NUMBER_CHECK = 14;
  private static final int OPTIONAL = 15;
  private static final int COMPOSITE = 29;
  private static final int LEAST = 22;

  /** A second line whose optional data is full has no filler, but this many digits and more. */
  private static final int DIGITS = 12;

  private MrzReader() {}

  /**
   * The first zone among {@code lines}, which are in reading order; empty where no three lines one
   * after the other make one.
   *
   * @param today what tells the century: nobody is born after it
   */
  public static Optional<Mrz> find(List<String> lines, LocalDate today) {
    List<String> zone = lines.stream().map(MrzLines::cleaned).filter(MrzReader::mayBelong).toList();
    for (int i = 0; i + LINES <= zone.size(); i++) {
      Optional<Mrz> mrz = read(zone.subList(i, i + LINES), today);
      if (mrz.isPresent()) {
        return mrz;
      }
    }
    return Optional.empty();
  }

  /** The zone of exactly these three lines; empty where they have another form. */
  public static Optional<Mrz> read(List<String> three, LocalDate today) {
    if (three.size() != LINES) {
      return Optional.empty();
    }
    return MrzLines.of(three).map(MrzReader::corrected).flatMap(lines -> read(lines, today));
  }

  private static boolean mayBelong(String line) {
    return line.length() >= LEAST
        && (line.indexOf('<') >= 0 || line.chars().filter(Character::isDigit).count() >= DIGITS);
  }

  private static MrzLines corrected(MrzLines lines) {
    letters(lines, 0, 0, NUMBER);
    digits(lines, 0, NUMBER_CHECK, OPTIONAL);
    digits(lines, 1, 0, 7);
    digits(lines, 1, 8, 15);
    letters(lines, 1, 15, 18);
    digits(lines, 1, COMPOSITE, MrzLines.LENGTH);
    letters(lines, 2, 0, MrzLines.LENGTH);
    FillerCorrection.apply(lines);
    NumberCorrection.apply(lines);
    return lines;
  }

  private static void digits(MrzLines lines, int line, int from, int to) {
    for (int i = from; i < to; i++) {
      lines.put(line, i, Lookalikes.asDigit(lines.at(line, i)));
    }
  }

  private static void letters(MrzLines lines, int line, int from, int to) {
    for (int i = from; i < to; i++) {
      lines.put(line, i, Lookalikes.asLetter(lines.at(line, i)));
    }
  }

  private static Optional<Mrz> read(MrzLines lines, LocalDate today) {
    String code = withoutFillers(lines.part(0, 0, 2));
    String issuer = withoutFillers(lines.part(0, 2, NUMBER));
    List<String> names = names(lines.part(2, 0, MrzLines.LENGTH));
    Optional<Sex> sex = sex(lines.at(1, 7));
    if (!isWord(code) || !isWord(issuer) || names.isEmpty() || sex.isEmpty()) {
      return Optional.empty();
    }
    DocumentNumber number = DocumentNumber.in(lines.part(0, 0, MrzLines.LENGTH));
    String birth = lines.part(1, 0, 6);
    String expiry = lines.part(1, 8, 14);
    return Optional.of(
        new Mrz(
            code,
            issuer,
            number.text(),
            withoutFillers(number.rest()),
            MrzDate.birth(birth, today).orElse(null),
            sex.get(),
            MrzDate.expiry(expiry, today).orElse(null),
            withoutFillers(lines.part(1, 15, 18)),
            withoutFillers(lines.part(1, 18, COMPOSITE)),
            names.getFirst(),
            names.size() == 1 ? "" : names.getLast(),
            lines.at(2, COMPOSITE) != '<',
            new MrzChecks(
                number.holds(),
                MrzCheckDigit.holds(birth, lines.at(1, 6)),
                MrzCheckDigit.holds(expiry, lines.at(1, 14)),
                MrzCheckDigit.holds(composed(lines), lines.at(1, COMPOSITE))),
            lines.corrections()));
  }

  private static String composed(MrzLines lines) {
    return lines.part(0, NUMBER, MrzLines.LENGTH)
        + lines.part(1, 0, 7)
        + lines.part(1, 8, 15)
        + lines.part(1, 18, COMPOSITE);
  }

  private static Optional<Sex> sex(char letter) {
    return letter == '<' ? Optional.of(Sex.X) : Sex.parse(String.valueOf(letter));
  }

  private static boolean isWord(String text) {
    return !text.isEmpty() && text.chars().allMatch(Character::isLetter);
  }

  /** The surname, and the given names where there are some; empty where a digit is left. */
  private static List<String> names(String line) {
    List<String> names = new ArrayList<>();
    for (String part : line.split("<<", 2)) {
      String words = withoutFillers(part);
      if (!words.isEmpty()) {
        names.add(words);
      }
    }
    boolean areLetters =
        names.stream().allMatch(name -> name.chars().noneMatch(Character::isDigit));
    return areLetters ? names : List.of();
  }

  static String withoutFillers(String text) {
    return text.replaceAll("<+", " ").strip();
  }
}
