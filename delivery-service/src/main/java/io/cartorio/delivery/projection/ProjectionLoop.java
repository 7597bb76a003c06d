package io.cartorio.delivery.projection;

import io.cartorio.platform.redis.RedisAwayException;
import io.cartorio.schemas.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Reads one topic and tells Redis, as long as the consumer lives. Used by one thread. */
final class ProjectionLoop<V extends Message> {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration POLL_FOR_PARTITIONS = Duration.ofMillis(100);
  private static final Duration WAIT_FOR_REDIS = Duration.ofMillis(200);
  private static final long CHECK_NANOS = Duration.ofMillis(500).toNanos();

  private final Consumer<byte[], byte[]> consumer;
  private final RedisWriter redis;
  private final Partitions partitions;
  private final Reader<V> reader;
  private final ProjectionMeters meters;
  private long checked = System.nanoTime() - CHECK_NANOS;

  ProjectionLoop(
      Consumer<byte[], byte[]> consumer,
      RedisWriter redis,
      Projection<V> projection,
      Reader<V> reader,
      ProjectionMeters meters) {
    this.consumer = consumer;
    this.redis = redis;
    this.reader = reader;
    this.meters = meters;
    this.partitions = new Partitions(consumer, redis, projection);
    consumer.subscribe(List.of(projection.topic().name()), partitions);
  }

  /** Polls once. While Redis is away the consumer keeps its place in the group, and waits. */
  void turn() {
    try {
      partitions.find();
      write(consumer.poll(partitions.known().isEmpty() ? POLL_FOR_PARTITIONS : POLL));
      check();
    } catch (RedisAwayException e) {
      meters.failed();
      partitions.loseAll();
      write(consumer.poll(WAIT_FOR_REDIS));
    }
  }

  private void write(ConsumerRecords<byte[], byte[]> records) {
    if (records.isEmpty()) {
      return;
    }
    long start = System.nanoTime();
    Map<TopicPartition, List<BooleanSupplier>> replies = new HashMap<>();
    for (TopicPartition partition : records.partitions()) {
      replies.put(partition, ask(partition, records.records(partition)));
    }
    redis.flush();
    replies.forEach((partition, taken) -> settle(partition, taken, records.records(partition)));
    meters.wrote(Duration.ofNanos(System.nanoTime() - start));
  }

  private List<BooleanSupplier> ask(
      TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records) {
    List<BooleanSupplier> replies = new ArrayList<>(records.size());
    String from = partitions.place(partition).stored();
    for (ConsumerRecord<byte[], byte[]> message : records) {
      String to = Long.toString(message.offset() + 1);
      replies.add(redis.add(partition.partition(), from, to, reader.step(message)));
      from = to;
    }
    return replies;
  }

  private void settle(
      TopicPartition partition,
      List<BooleanSupplier> replies,
      List<ConsumerRecord<byte[], byte[]>> records) {
    for (int i = 0; i < replies.size(); i++) {
      ConsumerRecord<byte[], byte[]> message = records.get(i);
      if (!taken(replies.get(i), message)) {
        meters.restarted();
        partitions.lose(partition);
        return;
      }
      partitions.moved(
          partition, partitions.place(partition).movedTo(Long.toString(message.offset() + 1)));
      meters.told(message.timestamp());
    }
  }

  private boolean taken(BooleanSupplier reply, ConsumerRecord<byte[], byte[]> message) {
    try (var unused = reader.begun(message)) {
      return reply.getAsBoolean();
    }
  }

  /** Now and then, so that a Redis that was emptied is noticed when nothing happens. */
  private void check() {
    if (System.nanoTime() - checked < CHECK_NANOS && partitions.haveCaughtUp()) {
      return;
    }
    checked = System.nanoTime();
    meters.lag(partitions.lag());
    Map<TopicPartition, BooleanSupplier> replies = new HashMap<>();
    for (TopicPartition partition : partitions.known()) {
      Place place = partitions.place(partition);
      partitions.moved(partition, place);
      replies.put(partition, redis.check(partition.partition(), place));
    }
    redis.flush();
    replies.forEach(
        (partition, standing) -> {
          if (!standing.getAsBoolean()) {
            meters.restarted();
            partitions.lose(partition);
          }
        });
  }
}
