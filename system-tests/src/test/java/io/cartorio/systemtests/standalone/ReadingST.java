package io.cartorio.systemtests.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.id.JobId;
import io.cartorio.systemtests.client.Api;
import io.cartorio.systemtests.client.NoopAsk;
import io.cartorio.systemtests.client.Reply;
import io.cartorio.systemtests.process.Await;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a client gets who asks rightly. */
class ReadingST {
  private final Api api = new Api(RunningPlatform.platform().url(), "client-reading");

  @Test
  void thePhotoOfADocumentIsReadWithBoxesAndConfidences() throws IOException {
    Reply reply = api.ocr(RunningPlatform.sample("identidade.jpg"));

    assertThat(reply.status()).isEqualTo(200);
    JsonNode page = reply.json().path("pages").path(0);
    assertThat(page.path("lines").size()).isGreaterThan(8);
    assertThat(page.path("text").asString("")).containsIgnoringCase("nome");
    for (JsonNode line : page.path("lines")) {
      assertThat(line.path("confidence").asDouble(-1)).isBetween(0.0, 1.0);
      assertThat(line.path("box").size()).isEqualTo(4);
      assertThat(line.path("polygon").size()).isEqualTo(4);
      assertThat(line.path("words").size()).isPositive();
    }
  }

  @Test
  void aPhotoThatLiesOnItsSideIsReadUpright() throws IOException {
    Reply reply = api.ocr(RunningPlatform.sample("identidade-de-lado.jpg"));

    assertThat(reply.status()).isEqualTo(200);
    JsonNode correction = reply.json().path("image_correction");
    assertThat(correction.path("was_corrected").asBoolean(false)).isTrue();
    assertThat(correction.path("rotation_applied").asInt(0)).isIn(90, 270);
  }

  @Test
  void aRepeatWithTheSameKeyIsTheSameJob() {
    Map<String, String> key = Map.of("Idempotency-Key", "a-key-of-this-test");
    Reply first = api.noop(NoopAsk.ofMillis(0), new byte[10], key);

    Reply second = api.noop(NoopAsk.ofMillis(0), new byte[10], key);

    assertThat(first.status()).isEqualTo(200);
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.job()).isEqualTo(first.job());
  }

  @Test
  void theKeyOfAnErasedJobIsSpent() {
    Map<String, String> key = Map.of("Idempotency-Key", "a-key-of-an-erased-job");
    JobId job = api.noop(NoopAsk.ofMillis(0), new byte[10], key).job().orElseThrow();
    assertThat(api.delete(job).status()).isEqualTo(200);

    Reply repeat = api.noop(NoopAsk.ofMillis(0), new byte[10], key);

    assertThat(repeat.status()).isEqualTo(404);
    assertThat(repeat.problem()).isEqualTo("idempotency-key-spent");
  }

  @Test
  void aJobTellsItsWholeStory() {
    JobId job = api.noop(NoopAsk.ofMillis(5), new byte[10], Map.of()).job().orElseThrow();

    JsonNode events = events(job);

    assertThat(events.toString()).contains("submitted").contains("completed");
  }

  @Test
  void aCancelledJobIsCancelled() {
    JobId job =
        api.submitNoop(NoopAsk.ofMillis(20_000), new byte[10], Map.of()).job().orElseThrow();

    Reply reply = api.cancel(job);

    assertThat(reply.status()).isEqualTo(202);
    awaitStatus(job, "CANCELLED");
    assertThat(api.result(job).problem()).isEqualTo("cancelled");
  }

  @Test
  void anErasedJobIsGone() {
    JobId job = api.noop(NoopAsk.ofMillis(0), new byte[10], Map.of()).job().orElseThrow();

    Reply reply = api.delete(job);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(api.job(job).status()).isEqualTo(404);
  }

  @Test
  void nobodySeesAnothersJob() {
    JobId job = api.noop(NoopAsk.ofMillis(0), new byte[10], Map.of()).job().orElseThrow();

    try (Api other = new Api(RunningPlatform.platform().url(), "client-stranger")) {
      assertThat(other.job(job).status()).isEqualTo(404);
      assertThat(other.result(job).status()).isEqualTo(404);
      assertThat(other.cancel(job).status()).isEqualTo(404);
      assertThat(other.delete(job).status()).isEqualTo(404);
    }
  }

  @Test
  void whatAPersonLooksForIsThere() {
    for (String path :
        new String[] {
          "/health", "/health/live", "/health/ready", "/info", "/metrics", "/docs", "/openapi.json"
        }) {
      Reply reply = api.get(path);
      assertThat(reply.status()).as(path).isIn(200, 302);
    }
  }

  private JsonNode events(JobId job) {
    return api.get("/v2/jobs/" + job + "/events").json();
  }

  private void awaitStatus(JobId job, String status) {
    Await.until(
        Duration.ofSeconds(20),
        () -> api.status(job).json().path("status").asString("").equals(status),
        () -> "the job is " + api.status(job).json());
  }
}
