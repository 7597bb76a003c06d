package io.cartorio.schemas.document;

/** A file of a document type cannot be used; the message names file, place and what is wrong. */
public final class BrokenDocumentTypeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenDocumentTypeException(String where, String what) {
    super(where + ": " + what);
  }
}
