package io.cartorio.systemtests.checker;

/**
 * One place where an invariant does not hold.
 *
 * @param subject the job, or what else it is about
 */
public record Finding(Invariant invariant, String subject, String detail) {
  @Override
  public String toString() {
    return invariant + " " + subject + ": " + invariant.broken() + " (" + detail + ")";
  }
}
