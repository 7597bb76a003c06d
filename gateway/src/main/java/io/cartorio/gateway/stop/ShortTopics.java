package io.cartorio.gateway.stop;

import io.cartorio.schemas.topic.Retention;
import io.cartorio.schemas.topic.Topic;
import io.cartorio.schemas.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** How long Kafka remembers of a job what is more than an event's bare fact. */
final class ShortTopics {
  /** Brokers look for segments to delete every five minutes ({@code log.retention.check}). */
  private static final Duration CHECK = Duration.ofMinutes(5);

  private ShortTopics() {}

  static Instant forgetBy(Instant now) {
    return Topics.all().stream()
        .filter(topic -> !topic.equals(Topics.EVENTS))
        .flatMap(ShortTopics::memory)
        .map(now::plus)
        .max(Instant::compareTo)
        .orElse(now);
  }

  private static Stream<Duration> memory(Topic<?> topic) {
    return switch (topic.retention()) {
      case Retention.Delete delete -> Stream.of(delete.time().plus(segment(delete)).plus(CHECK));
      case Retention.Compact compact -> Stream.empty();
    };
  }

  private static Duration segment(Retention.Delete delete) {
    String millis = delete.settings().getOrDefault("segment.ms", "0");
    return Duration.ofMillis(Long.parseLong(millis));
  }
}
