package io.cartorio.platform.kafka;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param bootstrapServers where the brokers are
 * @param jobPartitions of each topic keyed by job; fixed once the topics exist
 * @param lanePartitions of each task topic
 * @param replication copies of each record
 * @param reachTimeout how long a start waits for the brokers
 * @param deliveryTimeout how long a record may take to be written before its sender is told it was
 *     not; at least 2 s
 * @param security how the brokers are spoken to
 * @param properties further settings of every client, stronger than the others
 */
@Validated
@ConfigurationProperties("cartorio.kafka")
public record KafkaSettings(
    @DefaultValue("localhost:9092") @NotBlank String bootstrapServers,
    @DefaultValue("2") @Min(1) int jobPartitions,
    @DefaultValue("1") @Min(1) int lanePartitions,
    @DefaultValue("1") @Min(1) short replication,
    @DefaultValue("20s") Duration reachTimeout,
    @DefaultValue("15s") Duration deliveryTimeout,
    @DefaultValue KafkaSecurity security,
    @DefaultValue Map<String, String> properties) {
  public KafkaSettings {
    properties = Map.copyOf(properties);
    if (deliveryTimeout.toMillis() < 2_000) {
      throw new IllegalArgumentException("cartorio.kafka.delivery-timeout is at least 2s");
    }
  }

  /** One broker, everything else by default. */
  public static KafkaSettings at(String bootstrapServers) {
    return new KafkaSettings(
        bootstrapServers,
        2,
        1,
        (short) 1,
        Duration.ofSeconds(20),
        Duration.ofSeconds(15),
        KafkaSecurity.none(),
        Map.of());
  }

  /** What every client of these brokers is made with; the map may be added to. */
  public Map<String, Object> client() {
    Map<String, Object> client = new HashMap<>(security.client());
    client.putAll(properties);
    client.put("bootstrap.servers", bootstrapServers);
    return client;
  }

  /** Without the properties, which may hold passwords. */
  @Override
  public String toString() {
    return "KafkaSettings[bootstrapServers=%s, security=%s]".formatted(bootstrapServers, security);
  }
}
