package io.cartorio.streams.topology;

import static io.cartorio.streams.topology.Driven.job;
import static io.cartorio.streams.topology.Submissions.SECRET;
import static io.cartorio.streams.topology.Submissions.grant;
import static io.cartorio.streams.topology.Submissions.input;
import static io.cartorio.streams.topology.Submissions.owner;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.platform.kafka.DeadLetters;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.content.Grant;
import io.cartorio.schemas.content.GrantedContent;
import io.cartorio.schemas.event.DocumentEvent;
import io.cartorio.schemas.event.DocumentEvent.Rejected;
import io.cartorio.schemas.event.RejectionReason;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.intake.Intake.Submit;
import io.cartorio.schemas.intake.RequestKind;
import io.cartorio.schemas.serde.CloudEventHeaders;
import io.cartorio.schemas.serde.Json;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.topic.Topic;
import io.cartorio.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Records from people who mean harm, or do not know better. */
class HostileRecordsTest {
  private static final OwnerId OWNER = owner("ana");
  private static final JobId JOB = job(1);

  private Driven driven = new Driven();

  @AfterEach
  void close() {
    driven.close();
  }

  @Test
  void textThatIsNotJsonIsPutAside() {
    driven.sendRaw(Topics.INTAKE, JOB.value(), bytes("not json"), new RecordHeaders());

    TestRecord<byte[], byte[]> letter = assertPutAside(Topics.INTAKE, "NOT_JSON");
    assertThat(header(letter, CloudEventHeaders.DEAD_LETTER_SOURCE))
        .isEqualTo(Driven.ORIGIN.source());
    assertThat(header(letter, DeadLetters.SIZE)).isEqualTo("8");
    assertGoesOn();
  }

  @Test
  void anUnknownTypeIsPutAside() {
    Headers headers = new RecordHeaders();
    CloudEventHeaders.put(headers, CloudEventHeaders.TYPE, "io.cartorio.intake.explode.v1");
    driven.sendRaw(Topics.INTAKE, JOB.value(), bytes("{}"), headers);

    assertPutAside(Topics.INTAKE, "UNKNOWN_TYPE");
    assertGoesOn();
  }

  @Test
  void aRecordOverTheBoundIsPutAsideWithoutItsValue() {
    driven.sendRaw(Topics.OUTCOMES, JOB.value(), new byte[256 * 1024 + 1], new RecordHeaders());

    assertThat(assertPutAside(Topics.OUTCOMES, "TOO_LARGE").value()).isNull();
    assertGoesOn();
  }

  @Test
  void aRecordWithoutAValueIsPutAside() {
    driven.sendRaw(Topics.INTAKE, JOB.value(), null, new RecordHeaders());

    assertPutAside(Topics.INTAKE, "NO_VALUE");
  }

  @Test
  void aKeyThatIsNoJobIdIsPutAside() {
    driven.sendRaw(Topics.INTAKE, "42", bytes("{}"), new RecordHeaders());
    driven.sendRaw(Topics.INTAKE, null, bytes("{}"), new RecordHeaders());

    assertThat(driven.raw(Topics.INTAKE.deadLetters()))
        .hasSize(2)
        .allMatch(
            letter ->
                header(letter, CloudEventHeaders.DEAD_LETTER_REASON).equals("KEY_NOT_A_JOB_ID"));
    assertGoesOn();
  }

  @Test
  void aKeyOfAnotherJobIsPutAside() {
    Submit submit = Submissions.submit(OWNER, JOB, driven.now());
    Headers headers = new RecordHeaders();
    byte[] value =
        Topics.INTAKE.serializer(Driven.ORIGIN).serialize("documents.intake", headers, submit);
    driven.sendRaw(Topics.INTAKE, job(2).value(), value, headers);

    assertPutAside(Topics.INTAKE, "KEY_OF_ANOTHER_JOB");
  }

  @Test
  void aGrantThatIsMissingOrNoGrantIsPutAside() {
    String text =
        """
        {"type":"submit","job":"%s","at":"2026-01-02T03:04:05Z",
         "operation":{"type":"noop","millis":0,"fault":"NONE","faulty_attempts":0},
         "inputs":[{"grant":null}]}"""
            .formatted(JOB);
    driven.sendRaw(Topics.INTAKE, JOB.value(), bytes(text), new RecordHeaders());

    assertPutAside(Topics.INTAKE, "INVALID");
    assertGoesOn();
  }

  @Test
  void aForgedGrantIsRejected() {
    Grant forged = grant(Submissions.secret("a stranger's"), OWNER, JOB, driven.now());

    driven.send(
        Submissions.submit(JOB, driven.now(), new GrantedContent(input(OWNER, JOB), forged)));

    assertRejected(RejectionReason.GRANT_FORGED);
  }

  @Test
  void aSubmitThatAForeignProducerWroteIsTaken() {
    driven.sendRaw(Topics.INTAKE, JOB.value(), foreign("ocr", "image/jpeg"), new RecordHeaders());

    assertThat(driven.events()).hasAtLeastOneElementOfType(DocumentEvent.Submitted.class);
    assertThat(driven.tasks(Lane.INTERACTIVE)).hasSize(1);
  }

  @Test
  void aSubmitOfWhatItsOperationCannotHaveIsRejected() {
    driven.sendRaw(
        Topics.INTAKE, JOB.value(), foreign("ocr", "application/pdf"), new RecordHeaders());

    assertRejected(RejectionReason.INVALID);
  }

  @Test
  void anOperationThatNobodyKnowsIsPutAside() {
    driven.sendRaw(
        Topics.INTAKE, JOB.value(), foreign("divine", "image/jpeg"), new RecordHeaders());

    assertPutAside(Topics.INTAKE, "INVALID");
  }

  @Test
  void aGrantWithALaterEndThanWasSignedIsForged() {
    Grant good = grant(SECRET, OWNER, JOB, driven.now());
    Grant longer =
        new Grant(
            good.owner(),
            good.key(),
            good.sha256(),
            good.expiresAt().plusSeconds(1),
            good.signature());

    driven.send(
        Submissions.submit(JOB, driven.now(), new GrantedContent(input(OWNER, JOB), longer)));

    assertRejected(RejectionReason.GRANT_FORGED);
  }

  @Test
  void aGrantForOtherContentAtTheSamePlaceIsRejected() {
    ContentRef input = input(OWNER, JOB);
    ContentRef changed =
        new ContentRef(input.key(), input.mediaType(), input.size(), Sha256.of(bytes("changed")));

    driven.send(
        Submissions.submit(
            JOB,
            driven.now(),
            new GrantedContent(changed, grant(SECRET, OWNER, JOB, driven.now()))));

    assertRejected(RejectionReason.GRANT_DOES_NOT_COVER);
  }

  @Test
  void whoseSubmitIsRejectedIsNamed() {
    Submit submit = Submissions.submit(OWNER, JOB, driven.now());
    driven.advance(Duration.ofMinutes(11));

    driven.send(submit);

    assertThat(driven.events())
        .singleElement()
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected -> {
              assertThat(rejected.job()).isEqualTo(JOB);
              assertThat(rejected.request()).isEqualTo(RequestKind.SUBMIT);
              assertThat(rejected.replyTo()).isEqualTo(Submissions.GATEWAY);
            });
  }

  /** The text of a submit, with nothing in it that a client need not say. */
  private byte[] foreign(String operation, String mediaType) {
    ContentRef input = input(OWNER, JOB);
    ContentRef ref = new ContentRef(input.key(), mediaType, input.size(), input.sha256());
    GrantedContent granted = new GrantedContent(ref, grant(SECRET, OWNER, JOB, driven.now()));
    return bytes(
        """
        {"type": "submit", "job": "%s", "at": "%s",
         "operation": {"type": "%s", "engine": "paddle"}, "inputs": [%s]}"""
            .formatted(JOB, driven.now(), operation, Json.mapper().writeValueAsString(granted)));
  }

  @Test
  void anExpiredGrantIsRejected() {
    Submit submit = Submissions.submit(OWNER, JOB, driven.now());
    driven.advance(Duration.ofMinutes(11));

    driven.send(submit);

    assertRejected(RejectionReason.GRANT_EXPIRED);
  }

  @Test
  void aGrantForOtherBytesIsRejected() {
    Grant another = grant(SECRET, OWNER, job(2), driven.now());

    driven.send(
        Submissions.submit(JOB, driven.now(), new GrantedContent(input(OWNER, JOB), another)));

    assertRejected(RejectionReason.GRANT_DOES_NOT_COVER);
  }

  @Test
  void inputsOfTwoOwnersAreRejected() {
    OwnerId other = owner("bia");

    driven.send(
        Submissions.submit(
            JOB,
            driven.now(),
            new GrantedContent(input(OWNER, JOB), grant(SECRET, OWNER, JOB, driven.now())),
            new GrantedContent(input(other, JOB), grant(SECRET, other, JOB, driven.now()))));

    assertRejected(RejectionReason.GRANT_DOES_NOT_COVER);
  }

  @Test
  void anotherOwnersCancelIsRejectedAndTheJobGoesOn() {
    driven.send(Submissions.submit(OWNER, JOB, driven.now()));
    driven.events();
    driven.tasks(Lane.INTERACTIVE);

    driven.send(Submissions.cancel(owner("bia"), JOB, driven.now()));

    assertRejected(RejectionReason.NOT_THE_OWNER);
  }

  @Test
  void aRecordOnTheWrongPartitionIsForwardedOnce() {
    driven.close();
    driven = new Driven(2);
    JobId elsewhere = misplaced();
    Submit submit = Submissions.submit(OWNER, elsewhere, driven.now());

    driven.send(submit);

    // The driver has one partition, so the forwarded record comes back to it, still misplaced.
    assertThat(driven.events()).isEmpty();
    TestRecord<byte[], byte[]> letter = assertPutAside(Topics.INTAKE, "MISPLACED_TWICE");
    assertThat(header(letter, ReadProcessor.FORWARDED_FROM)).isEqualTo("0");
    assertThat(driven.registry.get("cartorio.streams.forwarded").counter().count()).isOne();
  }

  private static JobId misplaced() {
    for (int i = 1; i < 100; i++) {
      if (Placement.partition(bytes(job(i).value()), 2) == 1) {
        return job(i);
      }
    }
    throw new AssertionError("a hash that never says 1");
  }

  private TestRecord<byte[], byte[]> assertPutAside(Topic<?> topic, String reason) {
    var letters = driven.raw(topic.deadLetters());
    assertThat(letters).hasSize(1);
    assertThat(header(letters.getFirst(), CloudEventHeaders.DEAD_LETTER_REASON)).isEqualTo(reason);
    return letters.getFirst();
  }

  private void assertRejected(RejectionReason reason) {
    assertThat(driven.events())
        .singleElement()
        .isInstanceOfSatisfying(
            Rejected.class, rejected -> assertThat(rejected.reason()).isEqualTo(reason));
    assertThat(driven.raw(Topics.INTAKE.deadLetters())).isEmpty();
    assertThat(driven.tasks(Lane.INTERACTIVE)).isEmpty();
    assertThat(driven.written(Topics.RESULTS)).isEmpty();
  }

  private void assertGoesOn() {
    driven.send(Submissions.submit(OWNER, job(9), driven.now()));
    assertThat(driven.tasks(Lane.INTERACTIVE)).hasSize(1);
  }

  private static String header(TestRecord<byte[], byte[]> letter, String name) {
    return CloudEventHeaders.text(letter.headers(), name).orElse("");
  }

  private static byte[] bytes(@Nullable String text) {
    return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
  }
}
