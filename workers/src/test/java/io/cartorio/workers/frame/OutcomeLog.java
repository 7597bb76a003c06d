package io.cartorio.workers.frame;

import io.cartorio.platform.kafka.KafkaSettings;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.outcome.TaskOutcome;
import io.cartorio.schemas.serde.CloudEventHeaders;
import io.cartorio.schemas.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything said on the outcomes topic since the start. */
final class OutcomeLog implements AutoCloseable {
  private final KafkaConsumer<String, byte[]> consumer;
  private final List<TaskOutcome> heard = new ArrayList<>();
  private final Map<String, String> traces = new HashMap<>();
  private final Map<String, String> sources = new HashMap<>();

  OutcomeLog(KafkaSettings kafka) {
    consumer =
        new KafkaConsumer<>(kafka.client(), new StringDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topics.OUTCOMES.name()).stream()
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  List<TaskOutcome> of(TaskId task) {
    consumer.poll(Duration.ofMillis(100)).forEach(this::hear);
    return heard.stream().filter(outcome -> outcome.task().equals(task)).toList();
  }

  /** The terminal outcomes of a task: neither its start nor its progress. */
  List<TaskOutcome> endsOf(TaskId task) {
    return of(task).stream()
        .filter(
            outcome ->
                switch (outcome) {
                  case TaskOutcome.Started _, TaskOutcome.Progress _ -> false;
                  case TaskOutcome.Done _,
                      TaskOutcome.Failed _,
                      TaskOutcome.Deferred _,
                      TaskOutcome.Crashed _ ->
                      true;
                })
        .toList();
  }

  String traceOf(TaskOutcome outcome) {
    return traces.getOrDefault(outcome.messageId(), "");
  }

  String sourceOf(TaskOutcome outcome) {
    return sources.getOrDefault(outcome.messageId(), "");
  }

  private void hear(ConsumerRecord<String, byte[]> record) {
    TaskOutcome outcome =
        Topics.OUTCOMES
            .deserializer()
            .deserialize(record.topic(), record.headers(), record.value());
    if (outcome != null) {
      heard.add(outcome);
      CloudEventHeaders.text(record.headers(), CloudEventHeaders.TRACE_PARENT)
          .ifPresent(trace -> traces.put(outcome.messageId(), trace));
      CloudEventHeaders.text(record.headers(), CloudEventHeaders.SOURCE)
          .ifPresent(source -> sources.put(outcome.messageId(), source));
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
