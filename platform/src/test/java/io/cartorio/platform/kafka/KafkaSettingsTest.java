package io.cartorio.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.platform.testing.Settings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaSettingsTest {
  @Test
  void defaults() {
    assertThat(Settings.bind("cartorio.kafka", KafkaSettings.class, Map.of()))
        .isEqualTo(KafkaSettings.at("localhost:9092"));
  }

  @Test
  void everySettingIsMapped() {
    KafkaSettings bound =
        Settings.bindAll(
            "cartorio.kafka",
            KafkaSettings.class,
            Map.of(
                "bootstrap-servers", "kafka-0:9092,kafka-1:9092",
                "job-partitions", "12",
                "lane-partitions", "3",
                "replication", "3",
                "reach-timeout", "1m",
                "delivery-timeout", "30s",
                "properties[security.protocol]", "SSL"));

    assertThat(bound)
        .isEqualTo(
            new KafkaSettings(
                "kafka-0:9092,kafka-1:9092",
                12,
                3,
                (short) 3,
                Duration.ofMinutes(1),
                Duration.ofSeconds(30),
                Map.of("security.protocol", "SSL")));
    assertThat(bound.client()).containsEntry("security.protocol", "SSL");
  }
}
