package io.cartorio.platform.testing;

/**
 * A Redis of the test's own, on a free port, that writes nothing to disk. It can be killed and
 * started again, empty, at the same address.
 */
public sealed interface TestRedis extends AutoCloseable permits LocalRedis, ContainerRedis {
  /** Returns once it answers. */
  static TestRedis start() {
    return switch (Servers.selected()) {
      case LOCAL -> LocalRedis.start();
      case CONTAINERS -> ContainerRedis.start();
    };
  }

  /** One of this machine that lets nobody in but over TLS, with a password. */
  static TestRedis secured(Certificate certificate, String password) {
    return LocalRedis.secured(certificate, password);
  }

  String uri();

  /** Ends it at once, with all it knew. */
  void kill();

  /** Starts it again, empty. */
  void resume();

  @Override
  void close();
}
