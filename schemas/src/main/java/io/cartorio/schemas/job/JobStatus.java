package io.cartorio.schemas.job;

/** Where a job stands, as clients see it. */
public enum JobStatus {
  PENDING,
  PROCESSING,
  DONE,
  FAILED,
  CANCELLED;

  /** Whether nothing more will come of it. */
  public boolean isTerminal() {
    return switch (this) {
      case PENDING, PROCESSING -> false;
      case DONE, FAILED, CANCELLED -> true;
    };
  }
}
