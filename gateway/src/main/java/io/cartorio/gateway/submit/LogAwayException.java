package io.cartorio.gateway.submit;

/** The log did not take a record. */
public final class LogAwayException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean perhapsWritten;

  /**
   * @param perhapsWritten whether the record may stand on the log all the same
   */
  public LogAwayException(boolean perhapsWritten, Throwable cause) {
    super("the log did not take a record", cause);
    this.perhapsWritten = perhapsWritten;
  }

  public boolean perhapsWritten() {
    return perhapsWritten;
  }
}
