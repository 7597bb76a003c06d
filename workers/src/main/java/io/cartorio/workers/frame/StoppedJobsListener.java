package io.cartorio.workers.frame;

import io.cartorio.platform.kafka.EventPublisher;
import io.cartorio.schemas.job.JobStopped;
import io.cartorio.schemas.serde.CloudEventDeserializer;
import io.cartorio.schemas.serde.UnreadableRecordException;
import io.cartorio.schemas.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears, as every worker does, which jobs were stopped from now on. */
final class StoppedJobsListener implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(StoppedJobsListener.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(1);

  private final Map<String, Object> client;
  private final StoppedJobs jobs;
  private final EventPublisher publisher;
  private final Drain drain;
  private final CloudEventDeserializer<JobStopped> reader = Topics.CANCELLATIONS.deserializer();

  StoppedJobsListener(
      Map<String, Object> client, StoppedJobs jobs, EventPublisher publisher, Drain drain) {
    this.client = new HashMap<>(client);
    this.client.put("isolation.level", "read_committed");
    this.client.put("enable.auto.commit", false);
    this.jobs = jobs;
    this.publisher = publisher;
    this.drain = drain;
  }

  @Override
  public void run() {
    try {
      while (!drain.requested()) {
        listen();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void listen() throws InterruptedException {
    TopicPartition partition = new TopicPartition(Topics.CANCELLATIONS.name(), 0);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToEnd(List.of(partition));
      while (!drain.requested()) {
        consumer.poll(POLL).forEach(this::hear);
      }
    } catch (RuntimeException e) {
      log.atWarn()
          .addKeyValue("exception", e.toString())
          .log("Cancellations are not heard for a moment");
      drain.pause(PAUSE_AFTER_FAULT);
    }
  }

  private void hear(ConsumerRecord<byte[], byte[]> record) {
    try {
      JobStopped stopped = reader.deserialize(record.topic(), record.headers(), record.value());
      if (stopped != null) {
        jobs.add(stopped.job());
      }
    } catch (UnreadableRecordException e) {
      var unused = publisher.deadLetter(Topics.CANCELLATIONS, record, e.reason().name());
    }
  }
}
