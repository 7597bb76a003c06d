package io.cartorio.schemas.document.mrz;

/**
 * The document number of the first line. One of more than nine characters has a filler in the place
 * of its check digit and goes on in the optional data, its last character there being the check
 * digit of all before it (ICAO Doc 9303, part 5, section 4.2).
 *
 * @param text without fillers
 * @param rest what is left of the optional data
 * @param holds whether the check digit is right
 */
record DocumentNumber(String text, String rest, boolean holds) {
  static final int FROM = 5;
  static final int CHECK = 14;
  static final int OPTIONAL = 15;

  /** The number in {@code line}, the first of a zone. */
  static DocumentNumber in(String line) {
    String first = line.substring(FROM, CHECK);
    String optional = line.substring(OPTIONAL);
    int end = optional.indexOf('<') < 0 ? optional.length() : optional.indexOf('<');
    if (line.charAt(CHECK) != '<' || end < 2 || first.indexOf('<') >= 0) {
      boolean holds = MrzCheckDigit.holds(first, line.charAt(CHECK));
      return new DocumentNumber(MrzReader.withoutFillers(first), optional, holds);
    }
    String whole = first + optional.substring(0, end - 1);
    boolean holds = MrzCheckDigit.holds(whole, optional.charAt(end - 1));
    return new DocumentNumber(whole, optional.substring(end), holds);
  }
}
