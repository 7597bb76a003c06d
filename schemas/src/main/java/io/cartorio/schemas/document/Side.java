package io.cartorio.schemas.document;

/** The side of a document a field is printed on. */
public enum Side {
  FRENTE,
  VERSO
}
