package io.cartorio.benchmarks.restore;

import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentKey.Area;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.content.Grant;
import io.cartorio.schemas.content.GrantedContent;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.intake.Intake;
import io.cartorio.schemas.intake.Intake.Submit;
import io.cartorio.schemas.operation.NoWork;
import io.cartorio.schemas.serde.CloudEventSerializer;
import io.cartorio.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;

/** Writes submits of jobs without work, as a gateway with the installation's secret would. */
final class Intakes implements AutoCloseable {
  private static final String ALGORITHM = "HmacSHA256";
  private static final Duration GRANTED = Duration.ofHours(1);
  private static final int OWNERS = 50;

  private final SecretKey secret;
  private final List<OwnerId> owners =
      IntStream.range(0, OWNERS).mapToObj(unused -> OwnerId.of(JobId.random().value())).toList();
  private final KafkaProducer<byte[], byte[]> producer;
  private final CloudEventSerializer<Intake> serializer =
      Topics.INTAKE.serializer(new Origin("bench", "0", InstanceId.of("bench-0")));

  Intakes(String brokers, String installation) {
    this.secret = grants(installation);
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers, "linger.ms", 20),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** The key of one use, made as the platform makes it. */
  private static SecretKey grants(String installation) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(installation.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      byte[] key = mac.doFinal("cartorio-v1/grants".getBytes(StandardCharsets.UTF_8));
      return new SecretKeySpec(key, ALGORITHM);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java runtime has no " + ALGORITHM, e);
    }
  }

  void write(int jobs) {
    for (int i = 0; i < jobs; i++) {
      write(JobId.random(), owners.get(i % OWNERS));
    }
    producer.flush();
  }

  /** Writes one for each partition; returns their ids. */
  List<JobId> writeOneEach(int partitions) {
    List<JobId> jobs = IntStream.range(0, partitions).mapToObj(p -> jobOn(p, partitions)).toList();
    jobs.forEach(job -> write(job, owners.getFirst()));
    producer.flush();
    return jobs;
  }

  private static JobId jobOn(int partition, int partitions) {
    return Stream.generate(JobId::random)
        .filter(
            job ->
                Utils.toPositive(Utils.murmur2(job.value().getBytes(StandardCharsets.UTF_8)))
                        % partitions
                    == partition)
        .findFirst()
        .orElseThrow();
  }

  private void write(JobId job, OwnerId owner) {
    Instant now = Instant.now();
    ContentRef ref =
        new ContentRef(
            ContentKey.of(Area.INPUT, owner, job, "document"),
            "application/octet-stream",
            0,
            Sha256.of(new byte[0]));
    Submit submit =
        new Submit(
            job,
            now,
            NoWork.ofMillis(60_000),
            List.of(new GrantedContent(ref, Grant.sign(secret, ref, now.plus(GRANTED)))),
            null,
            null);
    RecordHeaders headers = new RecordHeaders();
    String topic = Topics.INTAKE.name();
    byte[] value = Objects.requireNonNull(serializer.serialize(topic, headers, submit));
    byte[] key = submit.subject().getBytes(StandardCharsets.UTF_8);
    var unused = producer.send(new ProducerRecord<>(topic, null, key, value, headers));
  }

  @Override
  public void close() {
    producer.close();
    serializer.close();
  }
}
