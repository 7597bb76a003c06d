package io.cartorio.platform.endpoint;

import io.cartorio.platform.kafka.EventPublisher;
import io.cartorio.platform.kafka.KafkaSettings;
import io.cartorio.schemas.endpoint.EndpointRecord;
import io.cartorio.schemas.serde.CloudEventDeserializer;
import io.cartorio.schemas.serde.UnreadableRecordException;
import io.cartorio.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Reads {@code documents.endpoints} from its beginning into the book, and on. */
public final class EndpointReader implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(EndpointReader.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final long PAUSE_MS = 1_000;
  private static final Duration FIRST_READ = Duration.ofSeconds(20);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

  /** Before whoever needs the book, and ended after them. */
  private static final int PHASE = -100;

  private final EndpointBook book;
  private final EventPublisher publisher;
  private final Map<String, Object> client;
  private final CloudEventDeserializer<EndpointRecord> reader = Topics.ENDPOINTS.deserializer();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final CountDownLatch caughtUp = new CountDownLatch(1);
  private final Thread thread;
  private volatile boolean running;

  public EndpointReader(EndpointBook book, KafkaSettings kafka, EventPublisher publisher) {
    this.book = book;
    this.publisher = publisher;
    this.client = kafka.client();
    client.put("enable.auto.commit", false);
    client.put("allow.auto.create.topics", false);
    client.put("fetch.max.wait.ms", 500);
    this.thread = Thread.ofPlatform().daemon().name("endpoints").unstarted(this::run);
  }

  /** Returns once what stands on the log now is known, or that takes too long. */
  @Override
  public void start() {
    thread.start();
    running = true;
    try {
      if (!caughtUp.await(FIRST_READ.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("the webhook endpoints are not all known yet");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public boolean isCaughtUp() {
    return caughtUp.getCount() == 0;
  }

  private void run() {
    try {
      do {
        read();
      } while (!closing.await(PAUSE_MS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read() {
    TopicPartition partition = new TopicPartition(Topics.ENDPOINTS.name(), 0);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      while (closing.getCount() > 0) {
        if (consumer.position(partition) >= end) {
          caughtUp.countDown();
        }
        consumer.poll(POLL).forEach(this::take);
      }
    } catch (RuntimeException e) {
      LOG.atWarn()
          .addKeyValue("exception", e.toString())
          .log("the webhook endpoints are not read for a moment");
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> message) {
    try {
      EndpointRecord entry =
          reader.deserialize(message.topic(), message.headers(), message.value());
      if (entry != null) {
        book.take(entry);
      } else if (message.key() != null) {
        book.forget(new String(message.key(), StandardCharsets.UTF_8));
      }
    } catch (UnreadableRecordException e) {
      var unused = publisher.deadLetter(Topics.ENDPOINTS, message, e.reason().name());
    }
  }

  @Override
  public void stop() {
    running = false;
    closing.countDown();
    try {
      var unused = thread.join(CLOSE_WITHIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
