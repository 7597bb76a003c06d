package io.cartorio.gateway;

import static io.cartorio.gateway.GatewayIT.assertProblem;
import static io.cartorio.gateway.GatewayIT.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.gateway.testing.GatewayInMemory;
import io.cartorio.gateway.testing.Http;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentKey.Area;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.job.JobStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a job put out beside its result, as its owner and others may fetch it. */
class FilesIT {
  private static final byte[] PICTURE = "uma figura inventada".getBytes(StandardCharsets.US_ASCII);

  private static GatewayInMemory gateway;
  private static Http http;

  @BeforeAll
  static void start() {
    gateway = GatewayInMemory.start();
    gateway.log().keepSilent(true);
    http = new Http(gateway.port());
  }

  @AfterAll
  static void stop() {
    http.close();
    gateway.close();
  }

  @AfterEach
  void storeIsBack() {
    gateway.store().goAway(false);
  }

  @Test
  void aFileComesAsItIsStoredAndIsKeptByItsHash() throws IOException {
    String path = files(done()) + "annotated.jpg";

    HttpResponse<String> answer = http.get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("uma figura inventada");
    String tag = '"' + Sha256.of(PICTURE).toString() + '"';
    assertThat(header(answer, "ETag")).isEqualTo(tag);
    assertThat(header(answer, "Content-Type")).isEqualTo("image/jpeg");
    assertThat(header(answer, "Content-Length")).isEqualTo("20");
    assertThat(header(answer, "Content-Disposition"))
        .isEqualTo("inline; filename=\"annotated.jpg\"");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Cache-Control")).isEqualTo("private");
    assertThat(http.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void aRangeOfAFileComesAlone() throws IOException {
    HttpResponse<String> answer = http.get(files(done()) + "annotated.jpg", "Range", "bytes=4-9");

    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(answer.body()).isEqualTo("figura");
    assertThat(header(answer, "Content-Range")).isEqualTo("bytes 4-9/20");
  }

  @Test
  void theJobNamesItsFilesButNotTheResultThatHasItsOwnRoute() throws IOException {
    JobId job = done();

    JsonNode named = json(http.get("/v2/jobs/" + job)).at("/files");

    assertThat(named.size()).isEqualTo(1);
    assertThat(named.at("/0/name").asString()).isEqualTo("annotated.jpg");
    assertThat(named.at("/0/media_type").asString()).isEqualTo("image/jpeg");
    assertThat(named.at("/0/size").asInt()).isEqualTo(20);
    assertThat(http.get(named.at("/0/href").asString()).statusCode()).isEqualTo(200);
    assertThat(json(http.get("/v2/jobs")).at("/jobs/0").has("files")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"annotated.png", "result.json", "manifest.json", "ANNOTATED.JPG", "x..x", "-"})
  void anotherNameIsToldTheNamesThereAre(String name) throws IOException {
    HttpResponse<String> answer = http.get(files(done()) + name, "Accept-Language", "en");

    assertProblem(answer, 404, "unknown-file");
    assertThat(json(answer).at("/detail").asString()).contains("Its files: annotated.jpg.");
  }

  @Test
  void aPathIsNoName() throws IOException {
    JobId job = done();

    assertThat(http.get(files(job) + "..%2f..%2fannotated.jpg").statusCode()).isEqualTo(400);
    assertThat(http.get(files(job) + "a/annotated.jpg").statusCode()).isEqualTo(404);
  }

  @Test
  void anothersJobIsUnknown() throws IOException {
    String path = files(done()) + "annotated.jpg";

    assertProblem(http.get(path, "Cookie", "client_id=alguem-outro"), 404, "not-found");
    assertProblem(http.get(files(JobId.random()) + "annotated.jpg"), 404, "not-found");
  }

  @ParameterizedTest
  @CsvSource({"PROCESSING, not-finished", "CANCELLED, cancelled"})
  void aJobThatHasNotEndedWellHasNone(JobStatus status, String problem) throws IOException {
    JobId job = job(status, false);

    assertProblem(http.get(files(job) + "annotated.jpg"), 409, problem);
    assertThat(json(http.get("/v2/jobs/" + job)).at("/files").size()).isZero();
  }

  @Test
  void aJobWhoseBytesAreGoneHasNoneMore() throws IOException {
    assertProblem(http.get(files(job(JobStatus.DONE, true)) + "annotated.jpg"), 404, "not-found");
  }

  @Test
  void whileTheStoreIsAwayTheClientIsAskedToComeAgainAndTheJobIsShown() throws IOException {
    JobId job = done();
    gateway.store().goAway(true);

    assertProblem(http.get(files(job) + "annotated.jpg"), 503, "dependency-away");
    assertThat(http.get("/v2/jobs/" + job).statusCode()).isEqualTo(200);
  }

  private static String files(JobId job) {
    return "/v2/jobs/" + job + "/files/";
  }

  private static JobId done() throws IOException {
    return job(JobStatus.DONE, false);
  }

  /** A job of this client that has put out a result and a picture. */
  private static JobId job(JobStatus status, boolean bytesGone) throws IOException {
    HttpResponse<String> made = http.upload("/ocr?delivery_mode=async", Http.jpeg(10));
    JobId job = JobId.of(json(made).at("/job_id").asString());
    JobSnapshot known = gateway.book().find(job).orElseThrow().job();
    ContentRef result = stored(known, "result.json", "application/json", new byte[] {'{', '}'});
    var unused = stored(known, "annotated.jpg", "image/jpeg", PICTURE);
    gateway.book().put(as(known, status, status == JobStatus.DONE ? result : null, bytesGone));
    return job;
  }

  private static ContentRef stored(JobSnapshot job, String name, String type, byte[] bytes)
      throws IOException {
    ContentKey key = ContentKey.of(Area.OUTPUT, job.owner(), job.job(), name);
    return gateway.store().putIfAbsent(key, type, new ByteArrayInputStream(bytes), bytes.length);
  }

  private static JobSnapshot as(
      JobSnapshot job, JobStatus status, @Nullable ContentRef result, boolean bytesGone) {
    return new JobSnapshot(
        job.job(),
        job.owner(),
        job.revision() + 1,
        job.at(),
        status,
        job.operation(),
        job.createdAt(),
        job.progress(),
        null,
        status.isTerminal() ? job.at() : null,
        status.isTerminal() ? job.at().plusSeconds(60) : null,
        result,
        null,
        job.fingerprint(),
        job.inputBytes(),
        job.times(),
        bytesGone,
        null);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("none");
  }
}
