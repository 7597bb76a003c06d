package io.cartorio.systemtests.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.id.JobId;
import io.cartorio.systemtests.client.Api;
import io.cartorio.systemtests.client.Form;
import io.cartorio.systemtests.client.Reply;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a client gets who sends what cannot be read: a status, and what to do; and nothing stays.
 */
class BadInputST {
  private final Api api = new Api(RunningPlatform.platform().url(), "client-bad-input");
  private final Set<JobId> stored = RunningPlatform.storedJobs();

  @AfterEach
  void theServiceIsStillUp() {
    assertThat(api.get("/health/ready").status()).isEqualTo(200);
  }

  @Test
  void anEmptyFile() throws IOException {
    assertRefused(api.ocr(new byte[0]), 422, "empty-input");
  }

  @Test
  void aTruncatedImage() throws IOException {
    byte[] whole = RunningPlatform.sample("etiqueta.jpg");

    Reply reply = api.ocr(Arrays.copyOf(whole, whole.length / 8));

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.problem()).isEqualTo("broken-input");
    assertThat(reply.json().path("detail").asString("")).isNotBlank();
  }

  @Test
  void textNamedAsAPicture() {
    byte[] text = "this is no picture at all".repeat(10).getBytes(StandardCharsets.UTF_8);

    Reply reply = api.post("/ocr", Form.of(Map.of(), "picture.jpg", text), Map.of());

    assertRefused(reply, 415, "unsupported-type");
  }

  @Test
  void aPictureOfAnotherTypeThanItsNameIsTakenByItsContent() throws IOException {
    byte[] jpeg = RunningPlatform.sample("etiqueta.jpg");

    Reply reply = api.post("/ocr", Form.of(Map.of(), "picture.png", jpeg), Map.of());

    assertThat(reply.status()).isEqualTo(200);
  }

  @Test
  void aPictureOfFarTooManyPixels() throws IOException {
    Reply reply = api.ocr(BadPictures.bomb(60_000));

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.problem()).isEqualTo("too-many-pixels");
  }

  @Test
  void anUploadOfTwoHundredMegabytes() {
    Reply reply =
        api.post("/ocr", BodyPublishers.ofInputStream(() -> new LargeForm(200L << 20)), Map.of());

    assertRefused(reply, 413, "too-large");
  }

  @Test
  void aMissingFile() {
    assertRefused(
        api.post("/ocr", Form.of(Map.of("engine", "paddle")), Map.of()), 400, "bad-request");
  }

  @Test
  void tenThousandParts() {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < 10_000; i++) {
      fields.put("field" + i, "value");
    }

    Reply reply = api.post("/ocr", Form.of(fields, "picture", new byte[10]), Map.of());

    assertThat(reply.status()).isIn(400, 413);
    assertNothingIsLeftBehind();
  }

  @Test
  void anUnknownJob() {
    assertRefused(api.job(JobId.random()), 404, "not-found");
    assertRefused(api.get("/v2/jobs/nonsense"), 404, "not-found");
  }

  private void assertRefused(Reply reply, int status, String problem) {
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.problem()).isEqualTo(problem);
    assertThat(reply.json().path("detail").asString("")).isNotBlank();
    assertThat(reply.json().path("request_id").asString("")).isNotBlank();
    assertThat(reply.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertNothingIsLeftBehind();
  }

  private void assertNothingIsLeftBehind() {
    assertThat(RunningPlatform.storedJobs()).isSubsetOf(stored);
  }
}
