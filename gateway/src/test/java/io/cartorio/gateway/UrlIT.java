package io.cartorio.gateway;

import static io.cartorio.gateway.GatewayIT.assertProblem;
import static io.cartorio.gateway.GatewayIT.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cartorio.gateway.testing.FileServer;
import io.cartorio.gateway.testing.GatewayInMemory;
import io.cartorio.gateway.testing.Http;
import io.cartorio.schemas.intake.Intake.Submit;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents that are fetched, from a real server that a setting allows. */
class UrlIT {
  private static FileServer server;
  private static FileServer canary;
  private static GatewayInMemory gateway;
  private static Http http;

  @BeforeAll
  static void start() {
    server = new FileServer("127.0.0.1", 0);
    canary = new FileServer("127.0.0.2", server.port()).with("/", 200, Http.jpeg(10));
    server
        .with("/minha foto.jpg", 200, Http.jpeg(5_000))
        .with("/foto.jpg", 200, Http.jpeg(5_000))
        .with("/large.jpg", 200, Http.jpeg(200_000))
        .with("/text.jpg", 200, "not an image".getBytes(StandardCharsets.UTF_8))
        .with("/empty.jpg", 200, new byte[0])
        .with("/gone.jpg", 404, new byte[] {1})
        .with("/fault.jpg", 500, new byte[] {1})
        .with("/moved.jpg", 302, new byte[0], "Location", canary.url("/"))
        .withEndless("/slow.jpg", new byte[] {1}, 20)
        .withEndless("/endless.jpg", new byte[16_384], 0);
    gateway =
        GatewayInMemory.start(
            "cartorio.outbound.allow=127.0.0.1",
            "cartorio.outbound.ports=" + server.port(),
            "cartorio.gateway.fetch.largest=100KB",
            "cartorio.gateway.fetch.longest=1s");
    http = new Http(gateway.port());
  }

  @AfterAll
  static void stop() {
    http.close();
    gateway.close();
    canary.close();
    server.close();
  }

  @AfterEach
  void nobodyCalledTheCanary() {
    assertThat(canary.requests()).isZero();
  }

  @Test
  void textOfWhatIsThereComesBack() {
    HttpResponse<String> answer = post("operation=ocr", server.url("/foto.jpg"));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(json(answer).at("/pages/0/text").asString()).isEqualTo("ÓLA");
    Submit submit = (Submit) gateway.log().appended().getLast();
    assertThat(submit.inputs().getFirst().ref().mediaType()).isEqualTo("image/jpeg");
    assertThat(submit.inputs().getFirst().ref().size()).isEqualTo(5_004);
    assertThat(gateway.store().keys()).contains(submit.inputs().getFirst().ref().key());
  }

  @Test
  void fieldsComeBackTooAndTheUrlMayBeInTheQuery() {
    HttpResponse<String> answer =
        http.post(
            "/process/url?operation=extract&doc_type=rg&url=" + encoded(server.url("/foto.jpg")),
            BodyPublishers.noBody());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(json(answer).at("/extraction/document_type").asString()).isEqualTo("rg");
  }

  @Test
  void whoDoesNotWaitGetsTheJobsAddress() {
    HttpResponse<String> answer =
        post("operation=ocr&delivery_mode=async", server.url("/minha%20foto.jpg"));

    assertThat(answer.statusCode()).isEqualTo(202);
    String id = json(answer).at("/job_id").asString();
    assertThat(json(http.get("/v2/jobs/" + id)).at("/input_filename").asString())
        .isEqualTo("minha foto.jpg");
  }

  @Test
  void aWebhookIsToldTheEndOfWhatWasFetched() {
    HttpResponse<String> answer =
        post(
            "operation=ocr&delivery_mode=webhook&webhook_url=" + encoded(server.url("/hooks")),
            server.url("/foto.jpg"));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    assertThat(((Submit) gateway.log().appended().getLast()).webhook()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "/large.jpg,   413, too-large",
    "/endless.jpg, 413, too-large",
    "/slow.jpg,    422, url-too-slow",
    "/text.jpg,    415, unsupported-type",
    "/empty.jpg,   422, empty-input",
    "/gone.jpg,    422, url-not-ok",
    "/fault.jpg,   422, url-not-ok",
    "/moved.jpg,   422, url-redirects"
  })
  void whatIsNoFileIsRefusedAndNothingOfItStays(String path, int status, String type) {
    int before = gateway.log().appended().size();

    HttpResponse<String> answer = post("operation=ocr&delivery_mode=async", server.url(path));

    assertProblem(answer, status, type);
    assertThat(answer.body()).doesNotContain("127.0.0.1");
    assertThat(gateway.log().appended()).hasSize(before);
    await().untilAsserted(() -> assertThat(gateway.store().keys()).noneMatch(UrlIT::isUnknown));
  }

  @ParameterizedTest
  @CsvSource({
    "http://169.254.169.254:{port}/latest/meta-data/, url-address-refused",
    "http://127.0.0.2:{port}/,                        url-address-refused",
    "http://[::1]:{port}/,                            url-address-refused",
    "http://localhost.:{port}/,                       url-malformed",
    "http://2130706434:{port}/,                       url-malformed",
    "http://user@127.0.0.1:{port}/foto.jpg,           url-malformed",
    "file:///etc/passwd,                              url-malformed",
    "http://127.0.0.1:1/,                             url-port-refused",
    "http://nowhere.invalid:{port}/,                  url-unreachable"
  })
  void whereNobodyMayCallNobodyDoes(String url, String type) {
    HttpResponse<String> answer =
        post("operation=ocr", url.replace("{port}", Integer.toString(server.port())));

    assertProblem(answer, 422, type);
  }

  @Test
  void theRefusalSaysWhatToDo() {
    String url = encoded("http://169.254.169.254:" + server.port() + "/latest/meta-data/");

    HttpResponse<String> answer =
        http.post(
            "/process/url?operation=ocr&url=" + url,
            BodyPublishers.noBody(),
            "Accept-Language",
            "en");

    assertThat(json(answer).at("/detail").asString())
        .contains("not public")
        .contains("cartorio.outbound.allow");
  }

  @Test
  void aUrlIsNeeded() {
    assertProblem(
        http.post("/process/url?operation=ocr", BodyPublishers.noBody()), 400, "bad-request");
    assertProblem(http.upload("/process/url?operation=ocr", Http.jpeg(10)), 400, "bad-request");
    assertProblem(
        http.post(
            "/process/url?operation=ocr&url=" + encoded(server.url("/foto.jpg")),
            BodyPublishers.ofByteArray(Http.jpeg(10)),
            "Content-Type",
            "image/jpeg"),
        400,
        "bad-request");
  }

  @Test
  void anUnknownOperationCallsNobody() {
    int before = server.requests();

    assertProblem(post("operation=convert", server.url("/foto.jpg")), 400, "bad-request");

    assertThat(server.requests()).isEqualTo(before);
  }

  @Test
  void theSameKeyAndUrlIsTheSameJobAndFetchesOnce() {
    String url = server.url("/foto.jpg");
    HttpResponse<String> first = post("operation=ocr&delivery_mode=async", url, "chave-1");
    int before = server.requests();

    HttpResponse<String> again = post("operation=ocr&delivery_mode=async", url, "chave-1");
    HttpResponse<String> other =
        post("operation=ocr&delivery_mode=async", server.url("/large.jpg"), "chave-1");

    assertThat(first.statusCode()).isEqualTo(202);
    assertThat(json(again).at("/job_id")).isEqualTo(json(first).at("/job_id"));
    assertProblem(other, 422, "idempotency-key-reused");
    assertThat(server.requests()).isEqualTo(before);
  }

  private static boolean isUnknown(io.cartorio.schemas.content.ContentKey key) {
    return gateway.book().find(key.job()).isEmpty();
  }

  private static HttpResponse<String> post(String form, String url) {
    return http.post(
        "/process/url",
        BodyPublishers.ofString(form + "&url=" + encoded(url)),
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  private static HttpResponse<String> post(String form, String url, String key) {
    return http.post(
        "/process/url",
        BodyPublishers.ofString(form + "&url=" + encoded(url)),
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Idempotency-Key",
        key);
  }

  private static String encoded(String url) {
    return URLEncoder.encode(url, StandardCharsets.UTF_8);
  }
}
