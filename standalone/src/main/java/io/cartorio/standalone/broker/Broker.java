package io.cartorio.standalone.broker;

import io.cartorio.platform.StartRefused;
import io.cartorio.standalone.port.TcpPort;
import java.net.InetAddress;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/** A running broker on loopback. Closing it waits until its log is closed cleanly. */
public final class Broker implements AutoCloseable {
  private final KafkaRaftServer server;
  private final int port;

  private Broker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Returns once the broker takes requests.
   *
   * @throws StartRefused when the port is taken or the log cannot be opened
   */
  public static Broker start(Path folder, BrokerSettings settings) {
    int port = TcpPort.or(settings.port());
    TcpPort.requireFree(InetAddress.getLoopbackAddress(), port, "the broker", "--kafka-port");
    BrokerLog.formatOnce(folder);
    KafkaConfig config =
        KafkaConfig.fromProps(
            BrokerProperties.of(folder, port, TcpPort.or(0), settings.flushEveryMessage()), false);
    KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
    try {
      server.startup();
    } catch (RuntimeException e) {
      server.shutdown();
      throw new StartRefused(
          "The broker did not start: %s.".formatted(e.getMessage()),
          "See the log for what it met; the data in %s is untouched.".formatted(folder),
          e);
    }
    return new Broker(server, port);
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
