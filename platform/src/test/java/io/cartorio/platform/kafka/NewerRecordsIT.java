package io.cartorio.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.platform.StartRefused;
import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.platform.testing.TestBroker;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.job.JobStopped;
import io.cartorio.schemas.serde.CloudEventHeaders;
import io.cartorio.schemas.topic.Topic;
import io.cartorio.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service of an older build that starts where a newer one has been. */
class NewerRecordsIT {
  private TestBroker broker;
  private RecordProducer producer;

  @BeforeEach
  void start() {
    broker = TestBroker.start();
    new TopicProvisioner(broker.settings()).provision();
    producer = new RecordProducer(broker.settings());
  }

  @AfterEach
  void stop() {
    producer.close();
    broker.close();
  }

  @Test
  void isRefusedWithCauseAndCureAmongRecordsOfANewerFormat() {
    JobStopped ours = new JobStopped(JobId.random(), Instant.now(), JobStopped.Reason.CANCELLED);
    new EventPublisher(producer, new Origin("test", "0.1.0", InstanceId.of("test")))
        .send(Topics.CANCELLATIONS, ours, TraceParent.start())
        .join();
    write(Topics.INTAKE, "io.cartorio.intake.submit.v9");
    write(Topics.EVENTS, "io.cartorio.event.submitted.vNaN");
    assertThatCode(() -> new TopicProvisioner(broker.settings()).provision())
        .as("our own format, what strangers write, and nonsense")
        .doesNotThrowAnyException();

    write(Topics.JOBS, "io.cartorio.job.v2");

    assertThatThrownBy(() -> new TopicProvisioner(broker.settings()).provision())
        .isInstanceOfSatisfying(
            StartRefused.class,
            refused -> {
              assertThat(refused)
                  .hasMessageContaining("documents.jobs")
                  .hasMessageContaining("newer Cartorio")
                  .hasMessageContaining("io.cartorio.job.v2");
              assertThat(refused.cure()).contains("Start the newer version again");
            });
  }

  private void write(Topic<?> topic, String type) {
    byte[] value = "{}".getBytes(StandardCharsets.UTF_8);
    ProducerRecord<byte[], byte[]> written =
        new ProducerRecord<>(
            topic.name(), JobId.random().value().getBytes(StandardCharsets.UTF_8), value);
    CloudEventHeaders.put(written.headers(), CloudEventHeaders.TYPE, type);
    producer.send(written).join();
  }
}
