package io.cartorio.systemtests.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.platform.kafka.DeadLetters;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentKey.Area;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.content.Grant;
import io.cartorio.schemas.content.GrantedContent;
import io.cartorio.schemas.event.DocumentEvent;
import io.cartorio.schemas.event.DocumentEvent.Rejected;
import io.cartorio.schemas.event.RejectionReason;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.intake.Intake.Submit;
import io.cartorio.schemas.operation.NoWork;
import io.cartorio.schemas.serde.CloudEventHeaders;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.topic.Topics;
import io.cartorio.systemtests.checker.LogReader;
import io.cartorio.systemtests.checker.Logged;
import io.cartorio.systemtests.client.Api;
import io.cartorio.systemtests.client.NoopAsk;
import io.cartorio.systemtests.process.Await;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What becomes of records on {@code documents.intake} that no gateway wrote: each is put aside or
 * refused by name, there is no job of it, and the next document is read as ever.
 */
class BadRecordST {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Api api = new Api(RunningPlatform.platform().url(), "client-bad-record");
  private final Stranger stranger = new Stranger(RunningPlatform.platform());
  private final LogReader log = new LogReader(RunningPlatform.platform().brokers());
  private final JobId job = JobId.random();

  @AfterEach
  void theNextDocumentIsReadAsEver() throws IOException {
    assertThat(api.ocr(RunningPlatform.sample("etiqueta.jpg")).status()).isEqualTo(200);
    assertThat(api.get("/health/ready").status()).isEqualTo(200);
    stranger.close();
    api.close();
  }

  @Test
  void whatIsNotJsonIsPutAside() {
    RecordMetadata at = stranger.write(job, bytes("Isto não é JSON"), new RecordHeaders());

    assertPutAside(at, "NOT_JSON");
    assertNoJob();
  }

  @Test
  void anUnknownTypeIsPutAside() {
    Headers headers = new RecordHeaders();
    CloudEventHeaders.put(headers, CloudEventHeaders.TYPE, "io.cartorio.intake.explode.v1");
    RecordMetadata at = stranger.write(job, bytes("{\"type\":\"explode\"}"), headers);

    assertPutAside(at, "UNKNOWN_TYPE");
    assertNoJob();
  }

  @Test
  void anUnknownTypeWithoutHeadersIsPutAside() {
    RecordMetadata at = stranger.write(job, bytes("{\"type\":\"explode\"}"), new RecordHeaders());

    assertPutAside(at, "INVALID");
    assertNoJob();
  }

  @Test
  void whatAnUnreadableRecordSaysOfAPersonStaysWhereItWasWritten() throws IOException {
    String person = "Joana Inventada " + job.value();
    RecordMetadata at = stranger.write(job, bytes("nome: " + person), new RecordHeaders());

    assertPutAside(at, "NOT_JSON");
    assertThat(Places.of(person, RunningPlatform.platform().data()))
        .isNotEmpty()
        .allMatch(file -> file.startsWith("broker/") && file.contains("documents.intake-"));
  }

  @Test
  void aForgedGrantOpensNobodysBytes() {
    JobId others = othersJob();
    ContentRef theirs = stranger.input(others);

    stranger.write(submit(theirs, stranger.forge(theirs)));

    assertRefused(RejectionReason.GRANT_FORGED);
    assertUntouched(others);
  }

  @Test
  void aGrantForOtherBytesOpensNobodysBytes() {
    JobId others = othersJob();
    ContentRef theirs = stranger.input(others);
    ContentKey own = ContentKey.of(Area.INPUT, theirs.key().owner(), job, "upload");
    Grant grant =
        stranger.genuine(new ContentRef(own, "image/jpeg", 3, Sha256.of(new byte[] {1, 2, 3})));

    stranger.write(submit(theirs, grant));

    assertRefused(RejectionReason.GRANT_DOES_NOT_COVER);
    assertUntouched(others);
  }

  private Submit submit(ContentRef ref, Grant grant) {
    return new Submit(
        job,
        Instant.now(),
        NoWork.ofMillis(0),
        List.of(new GrantedContent(ref, grant)),
        null,
        null);
  }

  /** A job of somebody else, whose bytes are worth having. */
  private static JobId othersJob() {
    try (Api other = new Api(RunningPlatform.platform().url(), "client-with-bytes")) {
      return other.noop(NoopAsk.ofMillis(0), bytes("theirs"), Map.of()).job().orElseThrow();
    }
  }

  private void assertPutAside(RecordMetadata at, String reason) {
    ConsumerRecord<byte[], byte[]> letter = stranger.awaitDeadLetter(job);

    assertThat(header(letter, CloudEventHeaders.DEAD_LETTER_REASON)).isEqualTo(reason);
    assertThat(header(letter, CloudEventHeaders.DEAD_LETTER_SOURCE))
        .startsWith("/cartorio/stream-processor/");
    assertThat(header(letter, DeadLetters.PARTITION)).isEqualTo(Integer.toString(at.partition()));
    assertThat(header(letter, DeadLetters.OFFSET)).isEqualTo(Long.toString(at.offset()));
    assertThat(header(letter, DeadLetters.SIZE))
        .isEqualTo(Integer.toString(at.serializedValueSize()));
    assertThat(letter.value()).as("what it says stays on intake, for intake's hour").isNull();
  }

  private void assertRefused(RejectionReason reason) {
    Await.until(LIMIT, () -> !events().isEmpty(), () -> "nothing was said of " + job);
    assertThat(events())
        .singleElement()
        .isInstanceOfSatisfying(
            Rejected.class, rejected -> assertThat(rejected.reason()).isEqualTo(reason));
    assertNoJob();
  }

  private void assertNoJob() {
    assertThat(api.job(job).status()).isEqualTo(404);
    assertThat(log.last(Topics.JOBS)).doesNotContainKey(job.value());
    assertThat(log.all(Topics.RESULTS)).noneMatch(result -> result.message().job().equals(job));
    assertThat(log.all(Topics.tasks(Lane.INTERACTIVE)))
        .noneMatch(task -> task.message().job().equals(job));
    assertThat(events()).allMatch(Rejected.class::isInstance);
    assertThat(RunningPlatform.storedJobs()).doesNotContain(job);
  }

  private void assertUntouched(JobId others) {
    assertThat(log.last(Topics.JOBS)).containsKey(others.value());
    assertThat(RunningPlatform.storedJobs()).contains(others);
  }

  private List<DocumentEvent> events() {
    return log.all(Topics.EVENTS).stream()
        .map(Logged::message)
        .filter(event -> event.job().equals(job))
        .toList();
  }

  private static String header(ConsumerRecord<?, ?> letter, String name) {
    return CloudEventHeaders.text(letter.headers(), name).orElse("");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
