package io.cartorio.schemas.document;

import io.cartorio.schemas.document.value.Plain;

/**
 * The words that a document prints beside a value.
 *
 * @param text as printed
 */
public record Label(String text, Form form) {
  private static final int LONGEST = 80;

  /** How the words are printed. */
  public enum Form {
    /** In Portuguese, in full. */
    PORTUGUESE,
    /** In English alone, below or beside the Portuguese. */
    ENGLISH,
    /** Portuguese and English in one line. */
    BILINGUAL,
    /** Abbreviated. */
    SHORT,
    /** With the number of the field, as on driving licences. */
    NUMBERED
  }

  public Label {
    if (Plain.of(text).isEmpty() || text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a label is 1 to " + LONGEST + " characters with a letter");
    }
  }

  /** What labels are compared by: capitals without accents or punctuation. */
  public String plain() {
    return Plain.of(text);
  }
}
