package io.cartorio.platform.kafka;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * A member of a share group that takes records and says itself what became of each. While there is
 * no broker, Kafka's share consumer looks for its coordinator without a pause, on two threads
 * (KAFKA-20253), and takes the processors that a broker needs to start. Who reads therefore closes
 * one that is lost, and opens another once a broker is there. For one thread.
 */
public final class ShareLink implements AutoCloseable {
  private static final long LOST_AFTER_NANOS = Duration.ofSeconds(2).toNanos();
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);
  private static final int CONNECT_MS = 500;

  private final ShareConsumer<byte[], byte[]> consumer;
  private final @Nullable Metric connections;
  private @Nullable Long aloneSince;

  private ShareLink(ShareConsumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
    this.connections = connections(consumer);
  }

  /**
   * @param client what clients of these brokers are made with
   * @param most records at a time
   */
  public static ShareLink open(
      Map<String, Object> client, String id, String group, String topic, int most) {
    Map<String, Object> properties = new HashMap<>(client);
    properties.put(ConsumerConfig.CLIENT_ID_CONFIG, id);
    properties.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    properties.put(ConsumerConfig.SHARE_ACKNOWLEDGEMENT_MODE_CONFIG, "explicit");
    properties.put(ConsumerConfig.SHARE_ACQUIRE_MODE_CONFIG, "record_limit");
    properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, most);
    ShareConsumer<byte[], byte[]> consumer =
        new KafkaShareConsumer<>(
            properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    consumer.subscribe(List.of(topic));
    return new ShareLink(consumer);
  }

  public ShareConsumer<byte[], byte[]> consumer() {
    return consumer;
  }

  private static @Nullable Metric connections(ShareConsumer<?, ?> consumer) {
    return consumer.metrics().entrySet().stream()
        .filter(metric -> isConnections(metric.getKey()))
        .<@Nullable Metric>map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static boolean isConnections(MetricName name) {
    return name.name().equals("connection-count");
  }

  /** Whether it was seen without any connection for a while. */
  public boolean isLost() {
    if (connections == null || ((Number) connections.metricValue()).doubleValue() > 0) {
      aloneSince = null;
      return false;
    }
    long now = System.nanoTime();
    if (aloneSince == null) {
      aloneSince = now;
    }
    return now - aloneSince > LOST_AFTER_NANOS;
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

  /** Sends what was said of the records, where there is somebody to send it to, and leaves. */
  @Override
  public void close() {
    consumer.close(isLost() ? Duration.ZERO : CLOSE_WITHIN);
  }
}
