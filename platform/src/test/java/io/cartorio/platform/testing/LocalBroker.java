package io.cartorio.platform.testing;

import io.cartorio.platform.kafka.KafkaSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * One Kafka node inside the test's process, on a free port of loopback. It can be stopped and
 * started again with its data and its port; closing it deletes its folder.
 */
public final class LocalBroker implements AutoCloseable {
  private final Path folder;
  private final int port;
  private final int controllerPort;
  private @Nullable KafkaRaftServer server;

  private LocalBroker(Path folder) {
    this.folder = folder;
    port = FreePort.next();
    controllerPort = FreePort.next();
  }

  /** Returns once the broker takes requests. */
  public static LocalBroker start() {
    try {
      LocalBroker broker = new LocalBroker(Files.createTempDirectory("cartorio-broker"));
      broker.format();
      broker.resume();
      return broker;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Settings for clients of this broker, with two partitions for jobs. */
  public KafkaSettings settings() {
    return KafkaSettings.at(bootstrapServers());
  }

  /** Takes the broker away; its data stays. */
  public void stop() {
    if (server != null) {
      server.shutdown();
      server.awaitShutdown();
      server = null;
    }
  }

  /** Brings it back, at the same address. */
  public void resume() {
    KafkaConfig config =
        KafkaConfig.fromProps(
            LocalBrokerProperties.of(folder.resolve("log"), port, controllerPort), false);
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
          .setNodeId(LocalBrokerProperties.NODE_ID)
          .setControllerListenerName(LocalBrokerProperties.CONTROLLER)
          .setMetadataLogDirectory(log)
          .setDirectories(List.of(log))
          .setHasDynamicQuorum(false)
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
