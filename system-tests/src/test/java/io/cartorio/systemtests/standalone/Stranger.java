package io.cartorio.systemtests.standalone;

import io.cartorio.platform.secret.SecretSettings;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.content.Grant;
import io.cartorio.schemas.event.DocumentEvent.Submitted;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.intake.Intake;
import io.cartorio.schemas.topic.Topics;
import io.cartorio.systemtests.checker.LogReader;
import io.cartorio.systemtests.process.Await;
import io.cartorio.systemtests.process.Standalone;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Somebody with a plain producer who writes to intake what no gateway would. */
final class Stranger implements AutoCloseable {
  private static final Origin ORIGIN = new Origin("stranger", "0.1.0", InstanceId.of("stranger-0"));
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Standalone platform;
  private final KafkaProducer<byte[], byte[]> producer;

  Stranger(Standalone platform) {
    this.platform = platform;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", platform.brokers()),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** Writes {@code value} as what concerns {@code job}, and returns where it stands. */
  RecordMetadata write(JobId job, byte[] value, Headers headers) {
    byte[] key = job.value().getBytes(StandardCharsets.UTF_8);
    try {
      return producer
          .send(new ProducerRecord<>(Topics.INTAKE.name(), null, key, value, headers))
          .get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Writes {@code request} in the form that the contract asks for. */
  void write(Intake request) {
    Headers headers = new RecordHeaders();
    byte[] value =
        Topics.INTAKE.serializer(ORIGIN).serialize(Topics.INTAKE.name(), headers, request);
    RecordMetadata unused = write(request.job(), Objects.requireNonNull(value), headers);
  }

  /** A grant over {@code bytes} as whoever does not know the installation's secret makes one. */
  Grant forge(ContentRef bytes) {
    byte[] guess = "a guess at the secret".getBytes(StandardCharsets.UTF_8);
    return sign(new SecretKeySpec(guess, "HmacSHA256"), bytes);
  }

  /** A grant over {@code bytes} that is the gateway's word. */
  Grant genuine(ContentRef bytes) {
    SecretSettings secret = new SecretSettings(null, platform.data().resolve("secret"));
    return sign(secret.secrets().grants(), bytes);
  }

  private static Grant sign(SecretKey secret, ContentRef bytes) {
    return Grant.sign(secret, bytes, Instant.now().plus(Duration.ofMinutes(5)));
  }

  /** The bytes that {@code job} came with. */
  ContentRef input(JobId job) {
    return new LogReader(platform.brokers())
        .all(Topics.EVENTS).stream()
            .map(logged -> logged.message())
            .filter(event -> event.job().equals(job))
            .flatMap(event -> event instanceof Submitted it ? it.inputs().stream() : null)
            .findFirst()
            .orElseThrow();
  }

  /** The record that was put aside for one on intake under the key of {@code job}. */
  ConsumerRecord<byte[], byte[]> awaitDeadLetter(JobId job) {
    TopicPartition letters = new TopicPartition(Topics.INTAKE.deadLetters(), 0);
    Map<String, Object> settings =
        Map.of("bootstrap.servers", platform.brokers(), "isolation.level", "read_committed");
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(letters));
      consumer.seekToBeginning(List.of(letters));
      Found found = new Found();
      Await.until(
          LIMIT,
          () -> found.in(consumer, job),
          () -> "nothing of " + job + " is in " + letters.topic());
      return found.letter.orElseThrow();
    }
  }

  private static final class Found {
    private Optional<ConsumerRecord<byte[], byte[]>> letter = Optional.empty();

    boolean in(KafkaConsumer<byte[], byte[]> consumer, JobId job) {
      letter =
          StreamSupport.stream(consumer.poll(Duration.ofMillis(200)).spliterator(), false)
              .filter(
                  record -> new String(record.key(), StandardCharsets.UTF_8).equals(job.value()))
              .findFirst();
      return letter.isPresent();
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
