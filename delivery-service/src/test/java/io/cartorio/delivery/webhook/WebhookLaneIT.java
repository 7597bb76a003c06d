package io.cartorio.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import io.cartorio.delivery.webhook.Sink.Received;
import io.cartorio.platform.testing.ShareThreads;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentKey.Area;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.endpoint.EndpointRecord.SecretInForce;
import io.cartorio.schemas.endpoint.EndpointRecord.Standing;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.EndpointId;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.outcome.Facts.DeliveryFacts;
import io.cartorio.schemas.outcome.TaskOutcome;
import io.cartorio.schemas.outcome.TaskOutcome.Deferred;
import io.cartorio.schemas.outcome.TaskOutcome.Done;
import io.cartorio.schemas.outcome.TaskOutcome.Failed;
import io.cartorio.schemas.outcome.TaskOutcome.Started;
import io.cartorio.schemas.result.ImageCorrection;
import io.cartorio.schemas.result.PageText;
import io.cartorio.schemas.result.Result;
import io.cartorio.schemas.result.Result.TextResult;
import io.cartorio.schemas.serde.Json;
import io.cartorio.schemas.task.Task;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The lane against a real broker and a real receiver, whose path says how it answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookLaneIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final OwnerId BEN = OwnerId.of("00000000000000000000000ben");

  private final Set<Thread> others = ShareThreads.now();
  private final Sink sink = new Sink();
  private LaneFixture fixture;
  private WebhookLane lane;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    fixture = new LaneFixture(folder);
    lane =
        fixture.lane(
            "delivery-0",
            LaneFixture.settings(
                Map.of(
                    "timeout", "2s",
                    "failures-to-open", "3",
                    "largest-body", "2KB",
                    "per-endpoint", "128")));
  }

  @AfterAll
  void stop() {
    lane.stop();
    fixture.close();
    sink.close();
  }

  @Test
  void aResultIsDeliveredSigned() throws Exception {
    EndpointId endpoint = fixture.endpoint(sink.url("/ok"));
    JobId job = JobId.random();

    Task task = fixture.send(endpoint, job, result(job, "ÓLA"));

    TaskOutcome end = endOf(task);
    assertThat(end)
        .isInstanceOfSatisfying(
            Done.class, done -> assertThat(done.facts()).isEqualTo(new DeliveryFacts(204)));
    Received received = onlyOne("/ok", job);
    assertThat(received.header("webhook-id")).isEqualTo("msg_" + job);
    verify(received, fixture.secrets.of(LaneFixture.OWNER, 0).text());
    JsonNode envelope = Json.mapper().readTree(received.body());
    assertThat(envelope.at("/type").asString()).isEqualTo("job.done");
    assertThat(envelope.at("/data/job_id").asString()).isEqualTo(job.value());
    assertThat(envelope.at("/data/result/pages/0/text").asString()).isEqualTo("ÓLA");
    assertThat(envelope.at("/data/result/type").isMissingNode()).isTrue();
  }

  @Test
  void nobodyAsksForDeliveriesUntilTheBrokerIsBack() throws Exception {
    EndpointId endpoint = fixture.endpoint(sink.url("/ok"));
    JobId job = JobId.random();
    Set<Thread> asking = ShareThreads.now();
    asking.removeAll(others);
    assertThat(asking).isNotEmpty();

    fixture.broker.stop();

    await().atMost(PATIENCE).until(() -> asking.stream().noneMatch(Thread::isAlive));
    assertThat(others).containsAll(ShareThreads.now());
    fixture.broker.resume();
    Task task = fixture.send(endpoint, job, result(job, "OLÁ"));
    assertThat(endOf(task)).isInstanceOf(Done.class);
  }

  @Test
  void aLargeResultIsALink() throws Exception {
    EndpointId endpoint = fixture.endpoint(sink.url("/large"));
    JobId job = JobId.random();

    Task task = fixture.send(endpoint, job, result(job, "A".repeat(3_000)));

    assertThat(endOf(task)).isInstanceOf(Done.class);
    JsonNode data = Json.mapper().readTree(onlyOne("/large", job).body()).get("data");
    assertThat(data.has("result")).isFalse();
    assertThat(data.get("result_url").asString())
        .startsWith("http://localhost:9000/v2/links/" + job + ".");
    assertThat(Instant.parse(data.get("result_url_expires_at").asString())).isAfter(Instant.now());
  }

  @Test
  void duringARotationItIsSignedTwice() throws Exception {
    OwnerId owner = LaneFixture.OWNER;
    EndpointId endpoint = fixture.endpoint(sink.url("/rotated"));
    fixture.log(
        new SecretInForce(
            owner, Instant.parse("2026-01-01T00:00:00Z"), 1, Instant.now().plusSeconds(600)));
    JobId job = JobId.random();

    Task task = fixture.send(endpoint, job, null);

    assertThat(endOf(task)).isInstanceOf(Done.class);
    Received received = onlyOne("/rotated", job);
    verify(received, fixture.secrets.of(owner, 0).text());
    if (received.header("webhook-signature").contains(" ")) {
      verify(received, fixture.secrets.of(owner, 1).text());
    }
  }

  @Test
  void aFailureSaysWhatItWas() {
    assertThat(failure("/broken"))
        .isEqualTo(new Failure(FailureCategory.RECEIVER_REFUSED, Map.of("status", "500")));
  }

  @Test
  void aRedirectIsAFailureAndIsNotFollowed() {
    assertThat(failure("/elsewhere"))
        .isEqualTo(new Failure(FailureCategory.RECEIVER_REFUSED, Map.of("status", "3xx")));
    assertThat(sink.received("/elsewhere")).hasSize(1);
  }

  @Test
  void retryAfterIsPassedOn() {
    Task task = fixture.send(fixture.endpoint(sink.url("/later")), null);

    assertThat(endOf(task))
        .isInstanceOfSatisfying(
            Failed.class,
            failed ->
                assertThat(Objects.requireNonNull(failed.retryAfter()))
                    .isBetween(failed.at().plusSeconds(3_590), failed.at().plusSeconds(3_600)));
  }

  @Test
  void aReceiverThatIsGoneIsDisabled() {
    EndpointId endpoint = fixture.endpoint(sink.url("/gone"));

    assertThat(failureOf(fixture.send(endpoint, null)).category())
        .isEqualTo(FailureCategory.RECEIVER_GONE);
    await().atMost(PATIENCE).until(() -> !fixture.isEnabled(endpoint));
    assertThat(failureOf(fixture.send(endpoint, null)).category())
        .isEqualTo(FailureCategory.ENDPOINT_DISABLED);
    assertThat(sink.received("/gone")).hasSize(1);

    fixture.log(new Standing(endpoint, Instant.now(), null));
    await().atMost(PATIENCE).until(() -> fixture.isEnabled(endpoint));
    assertThat(failureOf(fixture.send(endpoint, null)).category())
        .isEqualTo(FailureCategory.RECEIVER_GONE);
  }

  @Test
  void oneThatHangsIsTakenForAwayAndItsDeadlineRuns() {
    Task task = fixture.send(fixture.endpoint(sink.url("/hangs")), null);

    assertThat(failureOf(task).category()).isEqualTo(FailureCategory.RECEIVER_AWAY);
    assertThat(fixture.outcomes(task)).first().isInstanceOf(Started.class);
  }

  @Test
  void oneThatIsNotThereIsAway() {
    Task task = fixture.send(fixture.endpoint(URI.create("http://127.0.0.1:1/")), null);

    assertThat(failureOf(task).category()).isEqualTo(FailureCategory.RECEIVER_AWAY);
  }

  @Test
  void afterAFewFailuresAnEndpointIsLeftAlone() {
    EndpointId endpoint = fixture.endpoint(sink.url("/broken?again"));
    for (int i = 0; i < 3; i++) {
      assertThat(endOf(fixture.send(endpoint, null))).isInstanceOf(Failed.class);
    }

    Task task = fixture.send(endpoint, null);

    assertThat(endOf(task))
        .isInstanceOfSatisfying(
            Deferred.class,
            deferred -> assertThat(deferred.until()).isAfter(deferred.at().plusSeconds(8)));
  }

  @Test
  void anothersEndpointIsNotSentTo() {
    EndpointId endpoint = fixture.endpoint(BEN, sink.url("/bens"));

    assertThat(failureOf(fixture.send(endpoint, null)).category())
        .isEqualTo(FailureCategory.FORBIDDEN);
    assertThat(sink.received("/bens")).isEmpty();
  }

  @Test
  void anEndpointThatIsNotKnownIsWaitedFor() {
    EndpointId unknown = EndpointId.of("0000000000000000000000h00k");

    assertThat(endOf(fixture.send(unknown, null))).isInstanceOf(Deferred.class);
  }

  @Test
  void aCrowdIsDeliveredOnceEach() {
    EndpointId endpoint = fixture.endpoint(sink.url("/crowd"));
    List<Task> tasks = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      tasks.add(fixture.send(endpoint, null));
    }

    assertThat(tasks).allSatisfy(task -> assertThat(endOf(task)).isInstanceOf(Done.class));
    assertThat(sink.received("/crowd")).hasSize(100);
  }

  private Failure failure(String path) {
    return failureOf(fixture.send(fixture.endpoint(sink.url(path)), null));
  }

  private Failure failureOf(Task task) {
    TaskOutcome end = endOf(task);
    assertThat(end).isInstanceOf(Failed.class);
    return ((Failed) end).failure();
  }

  private TaskOutcome endOf(Task task) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                fixture.outcomes(task).stream().anyMatch(outcome -> !(outcome instanceof Started)));
    return fixture.outcomes(task).stream()
        .filter(outcome -> !(outcome instanceof Started))
        .findFirst()
        .orElseThrow();
  }

  private Received onlyOne(String path, JobId job) {
    List<Received> all =
        sink.received(path).stream().filter(each -> each.body().contains(job.value())).toList();
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private static void verify(Received received, String secret) throws Exception {
    Map<String, List<String>> headers =
        Map.of(
            "webhook-id", List.of(received.header("webhook-id")),
            "webhook-timestamp", List.of(received.header("webhook-timestamp")),
            "webhook-signature", List.of(received.header("webhook-signature")));
    new Webhook(secret).verify(received.body(), headers);
  }

  private ContentRef result(JobId job, String text) throws IOException {
    Result result =
        new TextResult(
            List.of(new PageText(1, 10, 10, text, List.of())),
            new ImageCorrection(false, 0, ImageCorrection.Method.EXIF, 1),
            "paddle");
    byte[] json = Json.mapper().writerFor(Result.class).writeValueAsBytes(result);
    ContentKey key = ContentKey.of(Area.OUTPUT, LaneFixture.OWNER, job, "result.json");
    return fixture.store.putIfAbsent(
        key, "application/json", new ByteArrayInputStream(json), json.length);
  }
}
