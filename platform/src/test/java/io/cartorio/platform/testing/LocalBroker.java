package io.cartorio.platform.testing;

import io.cartorio.platform.kafka.SingleNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A Kafka node inside the test's process, on a port of loopback. */
final class LocalBroker implements TestBroker {
  private final Path folder;
  private final Map<String, String> security;
  private final List<String> users;
  private final int port;
  private final int controllerPort;
  private @Nullable KafkaRaftServer server;

  private LocalBroker(Path folder, Map<String, String> security, List<String> users) {
    this.folder = folder;
    this.security = security;
    this.users = users;
    port = FreePort.next();
    controllerPort = FreePort.next();
  }

  static LocalBroker start() {
    return start(Map.of(), List.of());
  }

  static LocalBroker secured(Certificate certificate, String username, String password) {
    return start(
        SecuredBroker.properties(certificate, username, password),
        List.of("SCRAM-SHA-512=[name=%s,password=%s]".formatted(username, password)));
  }

  private static LocalBroker start(Map<String, String> security, List<String> users) {
    try {
      LocalBroker broker =
          new LocalBroker(Files.createTempDirectory("cartorio-broker"), security, users);
      broker.format();
      broker.resume();
      return broker;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void stop() {
    if (server != null) {
      server.shutdown();
      server.awaitShutdown();
      server = null;
    }
  }

  @Override
  public void resume() {
    Properties properties =
        BrokerProperties.of(
            folder.resolve("log").toString(),
            bootstrapServers(),
            bootstrapServers(),
            controllerPort);
    if (!security.isEmpty()) {
      SecuredBroker.listeners(properties);
    }
    properties.putAll(security);
    KafkaConfig config = KafkaConfig.fromProps(properties, false);
    KafkaRaftServer next = new KafkaRaftServer(config, Time.SYSTEM);
    next.startup();
    server = next;
  }

  private void format() {
    String log = folder.resolve("log").toString();
    try {
      new Formatter()
          .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false))
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(SingleNode.NODE_ID)
          .setControllerListenerName(SingleNode.CONTROLLER_LISTENER)
          .setMetadataLogDirectory(log)
          .setDirectories(List.of(log))
          .setHasDynamicQuorum(false)
          .setScramArguments(users)
          .run();
    } catch (Exception e) {
      throw new IllegalStateException("the test broker's log cannot be formatted", e);
    }
  }

  @Override
  public void close() {
    stop();
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
