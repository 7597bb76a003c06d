package io.cartorio.schemas.document.mrz;

/**
 * Which check digits hold. Where the composite holds, so do all the characters it is made of: one
 * that is read wrong is found nine times in ten by its own digit, and again by the composite.
 */
public record MrzChecks(boolean documentNumber, boolean birth, boolean expiry, boolean composite) {
  public boolean allHold() {
    return documentNumber && birth && expiry && composite;
  }
}
