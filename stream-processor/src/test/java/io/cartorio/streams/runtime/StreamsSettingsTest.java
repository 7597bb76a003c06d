package io.cartorio.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.platform.kafka.KafkaSettings;
import io.cartorio.platform.testing.Settings;
import io.cartorio.schemas.id.InstanceId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamsSettingsTest {
  @Test
  void defaults() {
    assertThat(bind(Map.of()))
        .isEqualTo(
            new StreamsSettings(
                "cartorio-stream-processor",
                Path.of("data/streams"),
                1,
                1,
                Duration.ofMillis(10),
                Duration.ofMillis(5),
                Duration.ofSeconds(6),
                32));
  }

  @Test
  void everySettingIsMapped() {
    assertThat(
            Settings.bindAll(
                "cartorio.streams",
                StreamsSettings.class,
                Map.of(
                    "application-id", "other",
                    "state-dir", "/var/lib/streams",
                    "threads", "2",
                    "standbys", "0",
                    "commit-interval", "20ms",
                    "poll-time", "10ms",
                    "session-timeout", "10s",
                    "block-cache-megabytes", "64")))
        .isEqualTo(
            new StreamsSettings(
                "other",
                Path.of("/var/lib/streams"),
                2,
                0,
                Duration.ofMillis(20),
                Duration.ofMillis(10),
                Duration.ofSeconds(10),
                64));
  }

  @ParameterizedTest
  @CsvSource({
    "application-id,a b",
    "threads,0",
    "standbys,4",
    "commit-interval,0ms",
    "poll-time,5s",
    "session-timeout,1s",
    "block-cache-megabytes,1"
  })
  void aContradictionIsRefused(String name, String value) {
    assertThatThrownBy(() -> bind(Map.of(name, value)))
        .rootCause()
        .hasMessageContaining("cartorio.streams." + name);
  }

  @Test
  void theMeasuredSettingsReachKafka() {
    Properties properties =
        StreamsProperties.of(
            bind(Map.of()), KafkaSettings.at("kafka:9092"), InstanceId.of("streams-0"));

    assertThat(properties)
        .containsEntry("processing.guarantee", "exactly_once_v2")
        .containsEntry("commit.interval.ms", 10L)
        .containsEntry("poll.ms", 5L)
        .containsEntry("producer.linger.ms", 3)
        .containsEntry("producer.retry.backoff.ms", 5L)
        .containsEntry("producer.retry.backoff.max.ms", 50L)
        .containsEntry("producer.max.in.flight.requests.per.connection", 1)
        .containsEntry("main.consumer.group.instance.id", "streams-0")
        .containsEntry("consumer.session.timeout.ms", 6_000)
        .containsEntry("bootstrap.servers", "kafka:9092");
  }

  private static StreamsSettings bind(Map<String, String> settings) {
    return Settings.bind("cartorio.streams", StreamsSettings.class, settings);
  }
}
