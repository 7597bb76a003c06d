package io.cartorio.platform;

/** A service cannot start as set: what stands in the way, and what a person can do about it. */
public final class StartRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String cure;

  public StartRefused(String reason, String cure) {
    super(reason);
    this.cure = cure;
  }

  public StartRefused(String reason, String cure, Throwable cause) {
    super(reason, cause);
    this.cure = cure;
  }

  /** One sentence that says what to do. */
  public String cure() {
    return cure;
  }
}
