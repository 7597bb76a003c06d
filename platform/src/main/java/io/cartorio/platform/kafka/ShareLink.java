package io.cartorio.platform.kafka;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Whether a share consumer has brokers to speak to. While it has none, Kafka's share consumer looks
 * for its coordinator without a pause, on two threads (KAFKA-20253), and takes the processors that
 * a broker needs to start. Who reads therefore closes one that is lost, and makes another once a
 * broker is there. For one thread.
 */
public final class ShareLink {
  private static final long LOST_AFTER_NANOS = Duration.ofSeconds(2).toNanos();
  private static final int CONNECT_MS = 500;

  private final @Nullable Metric connections;
  private long connectedNanos = System.nanoTime();

  private ShareLink(@Nullable Metric connections) {
    this.connections = connections;
  }

  /** That of a consumer that was just made. */
  public static ShareLink of(ShareConsumer<?, ?> consumer) {
    return new ShareLink(
        consumer.metrics().entrySet().stream()
            .filter(metric -> isConnections(metric.getKey()))
            .<@Nullable Metric>map(Map.Entry::getValue)
            .findFirst()
            .orElse(null));
  }

  private static boolean isConnections(MetricName name) {
    return name.name().equals("connection-count");
  }

  /** Whether it has been without any connection for a while. */
  public boolean isLost() {
    long now = System.nanoTime();
    if (connections == null || ((Number) connections.metricValue()).doubleValue() > 0) {
      connectedNanos = now;
    }
    return now - connectedNanos > LOST_AFTER_NANOS;
  }

  /**
   * Whether one of the brokers takes connections now.
   *
   * @param client what clients of these brokers are made with
   */
  public static boolean isThere(Map<String, Object> client) {
    String servers = String.valueOf(client.get("bootstrap.servers"));
    return Stream.of(servers.split(",")).map(String::strip).anyMatch(ShareLink::takesConnections);
  }

  private static boolean takesConnections(String server) {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(
              Objects.requireNonNull(Utils.getHost(server)),
              Objects.requireNonNull(Utils.getPort(server))),
          CONNECT_MS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
