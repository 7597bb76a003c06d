package io.cartorio.workers.frame;

import io.cartorio.schemas.serde.CloudEventDeserializer;
import io.cartorio.schemas.serde.UnreadableRecordException;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Task;
import io.cartorio.schemas.topic.Topic;
import io.cartorio.schemas.topic.Topics;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One place of a lane: takes a task, sees it through, takes the next. */
final class Slot implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(Slot.class);
  private static final Duration PAUSE_AT_GATE = Duration.ofMillis(20);
  private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(1);

  private final String name;
  private final Lane lane;
  private final Topic<Task> topic;
  private final CloudEventDeserializer<Task> reader;
  private final Frame frame;
  private final BooleanSupplier brokers;
  private final Supplier<ShareQueue> queues;

  /**
   * @param brokers whether one is there for a queue to be opened
   */
  Slot(String name, Lane lane, Frame frame, BooleanSupplier brokers, Supplier<ShareQueue> queues) {
    this.name = name;
    this.lane = lane;
    this.topic = Topics.tasks(lane);
    this.reader = topic.deserializer();
    this.frame = frame;
    this.brokers = brokers;
    this.queues = queues;
  }

  @Override
  public void run() {
    try (HandlerThread thread = new HandlerThread(name + "-handler")) {
      while (!frame.drain().requested()) {
        if (brokers.getAsBoolean()) {
          serve(thread);
        } else {
          frame.drain().pause(PAUSE_AFTER_FAULT);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(HandlerThread thread) throws InterruptedException {
    try (ShareQueue queue = queues.get()) {
      while (!frame.drain().requested()) {
        if (queue.isLost()) {
          log.atWarn().addKeyValue("slot", name).log("A slot waits until a broker is there");
          return;
        }
        if (!frame.gate().isOpen()) {
          frame.drain().pause(PAUSE_AT_GATE);
          continue;
        }
        Delivery delivery = queue.next();
        if (delivery != null) {
          take(queue, delivery, thread);
        }
      }
    } catch (RuntimeException e) {
      log.atWarn()
          .addKeyValue("slot", name)
          .addKeyValue("exception", e.toString())
          .log("A slot lost its queue and joins again");
      frame.drain().pause(PAUSE_AFTER_FAULT);
    }
  }

  private void take(ShareQueue queue, Delivery delivery, HandlerThread thread)
      throws InterruptedException {
    frame.metrics().enter(lane);
    try {
      Task task = read(delivery.record());
      boolean done =
          task == null
              ? putAside(delivery.record())
              : new TaskRun(frame, queue, delivery, task, thread).run();
      if (done) {
        queue.accept(delivery);
      } else {
        queue.release(delivery);
      }
    } finally {
      frame.metrics().leave(lane);
    }
  }

  private @Nullable Task read(ConsumerRecord<byte[], byte[]> record) {
    try {
      return reader.deserialize(record.topic(), record.headers(), record.value());
    } catch (UnreadableRecordException e) {
      return null;
    }
  }

  private boolean putAside(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
    String reason = reason(record);
    frame.metrics().unreadable(lane);
    log.atWarn()
        .addKeyValue("topic", record.topic())
        .addKeyValue("partition", record.partition())
        .addKeyValue("offset", record.offset())
        .addKeyValue("reason", reason)
        .log("A record that is no task goes to the dead letters");
    try {
      frame.outcomes().deadLetter(topic, record, reason).get();
      return true;
    } catch (ExecutionException e) {
      return false;
    }
  }

  private String reason(ConsumerRecord<byte[], byte[]> record) {
    try {
      reader.deserialize(record.topic(), record.headers(), record.value());
      return UnreadableRecordException.Reason.NO_VALUE.name();
    } catch (UnreadableRecordException e) {
      return e.reason().name();
    }
  }
}
