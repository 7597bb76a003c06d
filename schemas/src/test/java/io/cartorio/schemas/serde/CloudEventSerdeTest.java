package io.cartorio.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.outcome.Facts.TextFacts;
import io.cartorio.schemas.outcome.StageTimes;
import io.cartorio.schemas.outcome.TaskOutcome;
import io.cartorio.schemas.outcome.TaskOutcome.Done;
import io.cartorio.schemas.result.Result.NoResult;
import io.cartorio.schemas.serde.UnreadableRecordException.Reason;
import io.cartorio.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class CloudEventSerdeTest {
  private static final Origin ORIGIN = new Origin("workers", "0.1.0", InstanceId.of("worker-1"));
  private static final TaskId TASK = TaskId.of(JobId.random(), "read");

  @Test
  void aMessageComesBackAsItWas() {
    TaskOutcome sent =
        new Done(
            TASK,
            1,
            Instant.parse("2026-01-02T03:04:05.678901Z"),
            new TextFacts(3, 0.9, 90),
            List.of(),
            new NoResult(),
            StageTimes.NONE);
    RecordHeaders headers = new RecordHeaders();

    byte[] bytes = Topics.OUTCOMES.serializer(ORIGIN).serialize("t", headers, sent);

    assertThat(Topics.OUTCOMES.deserializer().deserialize("t", headers, bytes)).isEqualTo(sent);
    assertThat(CloudEventHeaders.text(headers, CloudEventHeaders.TYPE))
        .contains("io.cartorio.outcome.done.v1");
    assertThat(CloudEventHeaders.text(headers, CloudEventHeaders.SOURCE))
        .contains("/cartorio/workers/0.1.0/worker-1");
    assertThat(CloudEventHeaders.text(headers, CloudEventHeaders.SUBJECT))
        .contains(TASK.job().value());
  }

  @Test
  void textThatIsNotJsonIsUnreadable() {
    assertUnreadable("not json", new RecordHeaders(), Reason.NOT_JSON);
  }

  @Test
  void anUnknownKindIsUnreadable() {
    assertUnreadable("{\"type\":\"exploded\"}", new RecordHeaders(), Reason.INVALID);
  }

  @Test
  void anUnknownCloudEventsTypeIsUnreadable() {
    RecordHeaders headers = new RecordHeaders();
    CloudEventHeaders.put(headers, CloudEventHeaders.TYPE, "io.cartorio.outcome.done.v9");
    assertUnreadable("{}", headers, Reason.UNKNOWN_TYPE);
  }

  @Test
  void aRecordOverTheBoundIsUnreadable() {
    assertUnreadable(" ".repeat(256 * 1024 + 1), new RecordHeaders(), Reason.TOO_LARGE);
  }

  private static void assertUnreadable(String json, RecordHeaders headers, Reason reason) {
    assertThatThrownBy(
            () ->
                Topics.OUTCOMES
                    .deserializer()
                    .deserialize("t", headers, json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            UnreadableRecordException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
