package io.cartorio.standalone.redis;

/** Where a Redis of ours listens on loopback, and what it wants to hear first. */
public record RedisAddress(int port, String password) {
  /** As Lettuce and Spring read it. */
  public String url() {
    return "redis://:%s@127.0.0.1:%d".formatted(password, port);
  }

  /** Without the password, since records are printed. */
  @Override
  public String toString() {
    return "127.0.0.1:" + port;
  }
}
