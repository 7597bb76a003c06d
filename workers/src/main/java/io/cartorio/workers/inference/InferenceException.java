package io.cartorio.workers.inference;

/** A network gave no answer, for no fault of its input: it may do so when asked again later. */
public class InferenceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InferenceException(String message, Throwable cause) {
    super(message, cause);
  }
}
