package io.cartorio.platform.kafka;

import io.cartorio.schemas.Message;
import io.cartorio.schemas.topic.Retention;
import io.cartorio.schemas.topic.Topic;
import io.cartorio.schemas.topic.Topics;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/** The catalogue's topics and their dead letters, as these settings divide and copy them. */
final class TopicPlan {
  private static final Retention DEAD_LETTERS = new Retention.Delete(Duration.ofDays(7));

  private TopicPlan() {}

  /** By name. */
  static Map<String, NewTopic> of(KafkaSettings settings) {
    Map<String, NewTopic> plan = new LinkedHashMap<>();
    for (Topic<? extends Message> topic : Topics.all()) {
      plan.put(
          topic.name(),
          new NewTopic(topic.name(), partitions(topic, settings), settings.replication())
              .configs(topic.retention().settings()));
      plan.put(
          topic.deadLetters(),
          new NewTopic(topic.deadLetters(), 1, settings.replication())
              .configs(DEAD_LETTERS.settings()));
    }
    return plan;
  }

  private static int partitions(Topic<?> topic, KafkaSettings settings) {
    return switch (topic.division()) {
      case BY_JOB -> settings.jobPartitions();
      case BY_LANE -> settings.lanePartitions();
      case SINGLE -> 1;
    };
  }
}
