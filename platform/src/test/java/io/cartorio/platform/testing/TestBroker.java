package io.cartorio.platform.testing;

import io.cartorio.platform.kafka.KafkaSettings;

/**
 * One Kafka node of the test's own, on a free port. It can be stopped and started again with its
 * data and its address; closing it leaves nothing behind.
 */
public sealed interface TestBroker extends AutoCloseable permits LocalBroker, ContainerBroker {
  /** Returns once the broker takes requests. */
  static TestBroker start() {
    return switch (Servers.selected()) {
      case LOCAL -> LocalBroker.start();
      case CONTAINERS -> ContainerBroker.start();
    };
  }

  /**
   * One of this machine that lets nobody in but over TLS, with a name and a password (SCRAM with
   * SHA-512).
   */
  static TestBroker secured(Certificate certificate, String username, String password) {
    return LocalBroker.secured(certificate, username, password);
  }

  String bootstrapServers();

  /** Settings for clients of this broker, with two partitions for jobs. */
  default KafkaSettings settings() {
    return KafkaSettings.at(bootstrapServers());
  }

  /** Takes the broker away; its data stays. */
  void stop();

  /** Brings it back, at the same address. */
  void resume();

  @Override
  void close();
}
