package io.cartorio.platform.redis;

/** Redis did not answer, or not with what was asked. That may pass. */
public final class RedisAwayException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RedisAwayException(Throwable cause) {
    super("Redis did not answer: " + cause.getMessage(), cause);
  }
}
