package io.cartorio.benchmarks.restore;

import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Watches, as a {@code read_committed} reader, for what the stream-processor decides. */
final class Decisions implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(20);
  private static final String GROUP = "cartorio-stream-processor";

  private final KafkaConsumer<String, byte[]> consumer;
  private final Admin admin;

  Decisions(String brokers) {
    this.consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", brokers, "isolation.level", "read_committed"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    this.admin = Admin.create(Map.<String, Object>of("bootstrap.servers", brokers));
  }

  int partitions() {
    return partitions(Topics.INTAKE.name()).size();
  }

  private List<TopicPartition> partitions(String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(info -> new TopicPartition(topic, info.partition()))
        .toList();
  }

  /** How many requests stand on intake that were not decided. */
  long undecided() {
    try {
      Map<TopicPartition, OffsetAndMetadata> read =
          admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get();
      return consumer.endOffsets(partitions(Topics.INTAKE.name())).entrySet().stream()
          .mapToLong(
              end -> {
                OffsetAndMetadata at = read.get(end.getKey());
                return end.getValue() - (at == null ? 0 : at.offset());
              })
          .sum();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the group's offsets are not known", e);
    }
  }

  /** From now on what is decided is looked at. */
  void watch() {
    List<TopicPartition> events = partitions(Topics.EVENTS.name());
    consumer.assign(events);
    consumer.seekToEnd(events);
    events.forEach(consumer::position);
  }

  /** The moment, by {@link System#nanoTime}, of the first decision about each of {@code jobs}. */
  List<Long> await(List<JobId> jobs, Duration limit) {
    Set<String> waiting = new HashSet<>(jobs.stream().map(JobId::value).toList());
    List<Long> moments = new ArrayList<>();
    long end = System.nanoTime() + limit.toNanos();
    while (!waiting.isEmpty()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("no decision about " + waiting);
      }
      consumer
          .poll(POLL)
          .forEach(
              event -> {
                if (waiting.remove(event.key())) {
                  moments.add(System.nanoTime());
                }
              });
    }
    return moments;
  }

  @Override
  public void close() {
    consumer.close();
    admin.close();
  }
}
