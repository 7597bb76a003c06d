package io.cartorio.gateway.job;

/** The jobs cannot be read at the moment. */
public final class JobBookAwayException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public JobBookAwayException(String why, Throwable cause) {
    super(why, cause);
  }

  public JobBookAwayException(String why) {
    super(why);
  }
}
