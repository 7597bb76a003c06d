package io.cartorio.delivery.webhook;

import io.cartorio.platform.kafka.EventPublisher;
import io.cartorio.platform.kafka.ShareLink;
import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.schemas.serde.CloudEventDeserializer;
import io.cartorio.schemas.serde.CloudEventHeaders;
import io.cartorio.schemas.serde.UnreadableRecordException;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Task;
import io.cartorio.schemas.topic.Topic;
import io.cartorio.schemas.topic.Topics;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes tasks off the webhook lane, a few at a time, and has each run on a thread of its own. One
 * receiver that takes its time keeps no other waiting for longer than the patience.
 */
final class LaneReader implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(LaneReader.class);
  private static final Duration POLL = Duration.ofMillis(10);
  private static final Duration IDLE_POLL = Duration.ofMillis(200);
  private static final long ACTIVE_NANOS = Duration.ofSeconds(2).toNanos();
  private static final long PAUSE_MS = 1_000;

  static final Topic<Task> TOPIC = Topics.tasks(Lane.WEBHOOK);

  private final Map<String, Object> client;
  private final String name;
  private final WebhookSettings settings;
  private final Deliverer deliverer;
  private final EventPublisher publisher;
  private final Executor attempts;
  private final Busy busy;
  private final CountDownLatch closing;
  private final CloudEventDeserializer<Task> reader = TOPIC.deserializer();
  private long lastTaskNanos = System.nanoTime() - ACTIVE_NANOS;

  LaneReader(
      Map<String, Object> client,
      String name,
      WebhookSettings settings,
      Deliverer deliverer,
      EventPublisher publisher,
      Executor attempts,
      Busy busy,
      CountDownLatch closing) {
    this.client = Map.copyOf(client);
    this.name = name;
    this.settings = settings;
    this.deliverer = deliverer;
    this.publisher = publisher;
    this.attempts = attempts;
    this.busy = busy;
    this.closing = closing;
  }

  @Override
  public void run() {
    try {
      do {
        read();
      } while (!closing.await(PAUSE_MS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read() throws InterruptedException {
    if (!ShareLink.isThere(client)) {
      return;
    }
    try (ShareLink link =
        ShareLink.open(client, name, TOPIC.name(), TOPIC.name(), settings.batch())) {
      while (closing.getCount() > 0 && !link.isLost()) {
        take(link.consumer());
      }
      if (link.isLost()) {
        LOG.warn("the webhook lane is not read until a broker is there");
      }
    } catch (RuntimeException e) {
      LOG.atWarn()
          .addKeyValue("exception", e.toString())
          .log("the webhook lane is not read for a moment");
    }
  }

  private void take(ShareConsumer<byte[], byte[]> consumer) throws InterruptedException {
    boolean active = System.nanoTime() - lastTaskNanos < ACTIVE_NANOS;
    ConsumerRecords<byte[], byte[]> records = consumer.poll(active ? POLL : IDLE_POLL);
    if (records.isEmpty()) {
      return;
    }
    Map<ConsumerRecord<byte[], byte[]>, Run> runs = new LinkedHashMap<>();
    for (ConsumerRecord<byte[], byte[]> message : records) {
      Task task = read(message);
      if (task == null) {
        consumer.acknowledge(message, AcknowledgeType.ACCEPT);
      } else {
        runs.put(message, begin(task, message));
      }
    }
    long until = System.nanoTime() + settings.patience().toNanos();
    for (Map.Entry<ConsumerRecord<byte[], byte[]>, Run> each : runs.entrySet()) {
      boolean settled = each.getValue().settled(until);
      consumer.acknowledge(
          each.getKey(), settled ? AcknowledgeType.ACCEPT : AcknowledgeType.RELEASE);
    }
    lastTaskNanos = System.nanoTime();
  }

  private Run begin(Task task, ConsumerRecord<byte[], byte[]> message) {
    TraceParent trace =
        CloudEventHeaders.text(message.headers(), CloudEventHeaders.TRACE_PARENT)
            .flatMap(TraceParent::parse)
            .orElseGet(TraceParent::start);
    boolean room = busy.enter();
    Run run =
        new Run(
            task,
            trace,
            room ? deliverer::answer : (late, unused, never) -> deliverer.putOff(late),
            publisher);
    attempts.execute(
        () -> {
          try {
            run.run();
          } finally {
            if (room) {
              busy.leave();
            }
          }
        });
    return run;
  }

  private @Nullable Task read(ConsumerRecord<byte[], byte[]> message) {
    try {
      Task task = reader.deserialize(message.topic(), message.headers(), message.value());
      if (task != null) {
        return task;
      }
      putAside(message, UnreadableRecordException.Reason.NO_VALUE.name());
    } catch (UnreadableRecordException e) {
      putAside(message, e.reason().name());
    }
    return null;
  }

  private void putAside(ConsumerRecord<byte[], byte[]> message, String reason) {
    LOG.atWarn()
        .addKeyValue("topic", message.topic())
        .addKeyValue("offset", message.offset())
        .addKeyValue("reason", reason)
        .log("a record that is no task goes to the dead letters");
    var unused = publisher.deadLetter(TOPIC, message, reason);
  }
}
