package io.cartorio.platform.endpoint;

/** What was sealed cannot be opened: it is another installation's, or was tampered with. */
public final class UnsealableException extends Exception {
  private static final long serialVersionUID = 1L;

  UnsealableException(Throwable cause) {
    super("the address was not sealed by this installation", cause);
  }
}
