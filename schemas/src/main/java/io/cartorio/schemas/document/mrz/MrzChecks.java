package io.cartorio.schemas.document.mrz;

/**
 * Which check digits hold. A digit read as another digit is always found; a character taken for one
 * ten away in value (0 for A or K, 6 for G) is not. The names, the sex and the nationality stand
 * under no check digit.
 */
public record MrzChecks(boolean documentNumber, boolean birth, boolean expiry, boolean composite) {
  public boolean allHold() {
    return documentNumber && birth && expiry && composite;
  }
}
