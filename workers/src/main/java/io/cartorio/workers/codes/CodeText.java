package io.cartorio.workers.codes;

/** What a code says, made harmless to print: it is anybody's text. */
final class CodeText {
  static final int MOST_CHARACTERS = 4096;

  private CodeText() {}

  /** The text without control, invisible and broken characters, cut to its bound. */
  static String cleaned(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .filter(CodeText::isShown)
        .takeWhile(each -> clean.length() + Character.charCount(each) <= MOST_CHARACTERS)
        .forEachOrdered(clean::appendCodePoint);
    return clean.toString().strip();
  }

  private static boolean isShown(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
