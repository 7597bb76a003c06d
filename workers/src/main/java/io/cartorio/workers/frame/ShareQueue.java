package io.cartorio.workers.frame;

import io.cartorio.platform.kafka.ShareLink;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One slot's member of its lane's share group, one record at a time. For one thread. */
final class ShareQueue implements AutoCloseable {
  private static final Duration RENEWAL_TRY = Duration.ofMillis(500);
  private static final int POLLS_FOR_HANDBACK = 20;
  private static final long ACTIVE_NANOS = Duration.ofSeconds(2).toNanos();

  private final ShareLink link;
  private final ShareConsumer<byte[], byte[]> consumer;
  private final WorkerSettings settings;
  private final Queue<ConsumerRecord<byte[], byte[]>> waiting = new ArrayDeque<>();
  private long lastRecordNanos = System.nanoTime() - ACTIVE_NANOS;

  private ShareQueue(ShareLink link, WorkerSettings settings) {
    this.link = link;
    this.consumer = link.consumer();
    this.settings = settings;
  }

  static ShareQueue open(
      Map<String, Object> client, String id, String group, String topic, WorkerSettings settings) {
    return new ShareQueue(ShareLink.open(client, id, group, topic, 1), settings);
  }

  /** The next record, or null where none came in a moment; takes what was decided before along. */
  @Nullable Delivery next() {
    if (waiting.isEmpty()) {
      boolean active = System.nanoTime() - lastRecordNanos < ACTIVE_NANOS;
      consumer.poll(active ? settings.poll() : settings.idlePoll()).forEach(waiting::add);
    }
    ConsumerRecord<byte[], byte[]> record = waiting.poll();
    if (record == null) {
      return null;
    }
    lastRecordNanos = System.nanoTime();
    return new Delivery(record);
  }

  /** Whether nothing comes through it any more; another is to be opened once a broker is there. */
  boolean isLost() {
    return link.isLost();
  }

  void accept(Delivery delivery) {
    acknowledge(delivery, AcknowledgeType.ACCEPT);
  }

  void release(Delivery delivery) {
    acknowledge(delivery, AcknowledgeType.RELEASE);
  }

  private void acknowledge(Delivery delivery, AcknowledgeType type) {
    if (!delivery.lost()) {
      lastRecordNanos = System.nanoTime();
      consumer.acknowledge(delivery.record(), type);
    }
  }

  /** Keeps the record for another lock's time; one that is gone to someone else is lost. */
  void renew(Delivery delivery) {
    if (delivery.lost()) {
      return;
    }
    try {
      consumer.acknowledge(delivery.record(), AcknowledgeType.RENEW);
      boolean refused =
          consumer.commitSync(RENEWAL_TRY).values().stream().anyMatch(error -> error.isPresent());
      if (refused || !handedBack(delivery)) {
        delivery.lose();
      }
    } catch (TimeoutException e) {
      if (!handedBack(delivery)) {
        delivery.lose();
      }
    } catch (IllegalStateException | KafkaException e) {
      delivery.lose();
    }
  }

  private boolean handedBack(Delivery delivery) {
    for (int i = 0; i < POLLS_FOR_HANDBACK; i++) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(settings.poll())) {
        if (delivery.isSame(record)) {
          delivery.renewed(record);
          return true;
        }
        waiting.add(record);
      }
    }
    return false;
  }

  /** Sends what was decided, gives back what was not run, and leaves the group. */
  @Override
  public void close() {
    for (ConsumerRecord<byte[], byte[]> record : waiting) {
      consumer.acknowledge(record, AcknowledgeType.RELEASE);
    }
    link.close();
  }
}
