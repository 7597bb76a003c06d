package io.cartorio.gateway;

import static io.cartorio.gateway.GatewayIT.assertProblem;
import static io.cartorio.gateway.GatewayIT.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cartorio.gateway.testing.GatewayInMemory;
import io.cartorio.gateway.testing.Http;
import io.cartorio.gateway.testing.RawHttp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, with which status, and that nothing of it stays. */
class BadInputIT {
  private static final int LIMIT = 20 * 1024 * 1024;
  private static GatewayInMemory gateway;
  private static Http http;

  @BeforeAll
  static void start() {
    gateway =
        GatewayInMemory.start(
            "cartorio.gateway.upload.silence=1s",
            "cartorio.gateway.upload.longest=3s",
            "cartorio.gateway.upload.lingering=5s");
    http = new Http(gateway.port());
  }

  @AfterAll
  static void stop() {
    http.close();
    gateway.close();
  }

  @AfterEach
  void nothingIsLeftBehind() {
    gateway.store().goAway(false);
    await().untilAsserted(() -> assertThat(gateway.store().keys()).isEmpty());
    assertThat(gateway.book().size()).isZero();
    assertThat(gateway.waiters().count()).isZero();
    assertThat(gateway.log().appended()).isEmpty();
  }

  @Test
  void emptyFile() {
    assertProblem(http.upload("/ocr", new byte[0]), 422, "empty-input");
  }

  @Test
  void textNamedAsImage() {
    HttpResponse<String> answer =
        http.upload("/ocr", "isto é um texto".getBytes(StandardCharsets.UTF_8));

    assertProblem(answer, 415, "unsupported-type");
    assertThat(json(answer).at("/detail").asString()).contains("JPEG", "AVIF", "WEBP");
  }

  @Test
  void typeOfAJobIsToldByItsContentToo() {
    byte[] form = Http.form("arquivo", "foto.jpg", "texto".getBytes(StandardCharsets.UTF_8));
    byte[] operationLast =
        concat(
            strip(form),
            Http.part("name=\"operation\"", "ocr".getBytes(StandardCharsets.UTF_8)),
            end());

    assertProblem(http.form("/v2/jobs", operationLast), 415, "unsupported-type");
  }

  @Test
  void missingFile() {
    assertProblem(http.form("/ocr", end()), 400, "bad-request");
    assertProblem(http.post("/ocr", BodyPublishers.noBody()), 400, "bad-request");
    assertProblem(
        http.form("/ocr", Http.form("outro", "foto.jpg", Http.jpeg(10))), 400, "bad-request");
  }

  @Test
  void twoImagesForOneReading() {
    byte[] one = Http.form("arquivo", "a.jpg", Http.jpeg(10));
    byte[] two = concat(strip(one), one);

    assertProblem(http.form("/ocr", two), 400, "bad-request");
  }

  @Test
  void imageOverItsLimit() {
    assertProblem(http.upload("/ocr", Http.jpeg(LIMIT)), 413, "too-large");
  }

  @Test
  void hugeUploadIsRefusedBeforeItArrives() throws IOException {
    try (RawHttp raw = new RawHttp(gateway.port())) {
      Instant start = Instant.now();

      String head =
          raw.write(
                  "POST /ocr HTTP/1.1\r\nHost: x\r\nContent-Type: image/jpeg\r\n"
                      + "Expect: 100-continue\r\nContent-Length: 209715200\r\n\r\n")
              .readHead();

      assertThat(head).startsWith("HTTP/1.1 413").contains("application/problem+json");
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(1));
    }
  }

  @Test
  void clientThatWasAskedForItsBodyGetsItsRefusal() throws IOException {
    int length = LIMIT + 500_000;
    try (RawHttp raw = new RawHttp(gateway.port())) {
      String asked =
          raw.write(
                  "POST /ocr HTTP/1.1\r\nHost: x\r\nContent-Type: image/jpeg\r\n"
                      + "Connection: close\r\nExpect: 100-continue\r\nContent-Length: "
                      + length
                      + "\r\n\r\n")
              .readHead();

      String answer = raw.write(Http.jpeg(length - 4)).readAll();

      assertThat(asked).startsWith("HTTP/1.1 100");
      assertThat(answer).startsWith("HTTP/1.1 413").contains("too-large");
    }
  }

  @Test
  void hugeUploadOfUnknownLengthIsRefusedAtItsLimit() {
    byte[] chunk = Http.jpeg(1024 * 1024);

    HttpResponse<String> answer =
        http.post(
            "/ocr",
            BodyPublishers.ofInputStream(() -> new Repeated(chunk, 60)),
            "Content-Type",
            "image/jpeg");

    assertProblem(answer, 413, "too-large");
  }

  @Test
  void tenThousandParts() {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    for (int i = 0; i < 10_000; i++) {
      form.writeBytes(Http.part("name=\"campo" + i + '"', "x".getBytes(StandardCharsets.UTF_8)));
    }
    form.writeBytes(end());
    Instant start = Instant.now();

    HttpResponse<String> answer = http.form("/ocr", form.toByteArray());

    assertProblem(answer, 400, "bad-request");
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void fieldOverItsLimit() {
    byte[] form = Http.form("arquivo", "a.jpg", Http.jpeg(10), "engine", "p".repeat(9_000));

    assertProblem(http.form("/ocr", form), 400, "bad-request");
  }

  @Test
  void partWithALongHeader() {
    byte[] form = Http.form("arquivo", "a".repeat(10_000), Http.jpeg(10));

    assertThat(http.form("/ocr", form).statusCode()).isIn(400, 413);
  }

  @Test
  void formThatEndsInTheMiddle() {
    byte[] form = Http.form("arquivo", "a.jpg", Http.jpeg(50_000));

    assertProblem(http.form("/ocr", Arrays.copyOf(form, form.length - 100)), 400, "bad-request");
  }

  @Test
  void formWithoutItsBoundary() {
    assertProblem(
        http.post("/ocr", BodyPublishers.ofString("x"), "Content-Type", "multipart/form-data"),
        400,
        "bad-request");
  }

  @Test
  void bodyOfAnotherType() {
    assertProblem(
        http.post("/ocr", BodyPublishers.ofString("{}"), "Content-Type", "application/json"),
        400,
        "bad-request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ocr?engine=outro",
        "/ocr?delivery_mode=webhook",
        "/ocr?delivery_mode=nunca",
        "/v2/jobs?operation=outra",
        "/v2/jobs",
        "/v2/jobs?operation=noop&millis=-1",
        "/v2/jobs?operation=noop&millis=abc",
        "/v2/jobs?operation=noop&fault=outra"
      })
  void badParameter(String path) {
    assertProblem(http.upload(path, Http.jpeg(10)), 400, "bad-request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v2/jobs?status=outro",
        "/v2/jobs?limit=0",
        "/v2/jobs?limit=101",
        "/v2/jobs?from=ontem",
        "/v2/jobs?cursor=a+b"
      })
  void badQueryOfAList(String path) {
    assertProblem(http.get(path), 400, "bad-request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v2/jobs/0000000000000000000000000a",
        "/v2/jobs/nenhum",
        "/jobs/..%2f..%2fetc/status",
        "/result/00",
        "/nada",
        "/docs/../gateway.properties",
        "/docs/..%2fgateway.properties"
      })
  void unknown(String path) {
    HttpResponse<String> answer = http.get(path);

    assertThat(answer.statusCode()).isIn(400, 404);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void methodThatIsNotTaken() {
    HttpResponse<String> answer = http.get("/ocr");

    assertProblem(answer, 405, "method-not-allowed");
    assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
  }

  @Test
  void keyOfAnotherForm() {
    assertProblem(http.upload("/ocr", Http.jpeg(10), "Idempotency-Key", "a b"), 400, "bad-request");
  }

  @Test
  void storeAway() {
    gateway.store().goAway(true);

    assertProblem(http.upload("/ocr", Http.jpeg(10)), 503, "dependency-away");
  }

  @Test
  void uploadThatFallsSilent() throws IOException {
    try (RawHttp raw = new RawHttp(gateway.port())) {
      String head =
          raw.write(
                  "POST /ocr HTTP/1.1\r\nHost: x\r\nContent-Type: image/jpeg\r\n"
                      + "Content-Length: 100000\r\n\r\n")
              .write(Http.jpeg(1000))
              .readHead();

      assertThat(head).startsWith("HTTP/1.1 400");
    }
  }

  @Test
  void uploadThatIsAborted() throws IOException {
    try (RawHttp raw = new RawHttp(gateway.port())) {
      RawHttp unused =
          raw.write(
                  "POST /ocr HTTP/1.1\r\nHost: x\r\nContent-Type: image/jpeg\r\n"
                      + "Content-Length: 100000\r\n\r\n")
              .write(Http.jpeg(1000));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /a\"b<> HTTP/1.1\r\nHost: x\r\n\r\n",
        "NADA\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "POST /ocr HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
        "POST /ocr?engine=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
      })
  void requestThatIsNotHttp(String request) throws IOException {
    try (RawHttp raw = new RawHttp(gateway.port())) {
      String answer = raw.write(request).readAll();

      assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("<html", "Tomcat", "at org.");
    }
  }

  @Test
  void headersOverTheirLimit() throws IOException {
    try (RawHttp raw = new RawHttp(gateway.port())) {
      String answer =
          raw.write("GET / HTTP/1.1\r\nHost: x\r\nX-Big: " + "a".repeat(40_000) + "\r\n\r\n")
              .readAll();

      assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("<html", "Tomcat");
    }
  }

  @Test
  void problemsSpeakTheClientsLanguage() {
    assertThat(json(http.get("/nada")).at("/title").asString()).isEqualTo("Não encontrado");
    assertThat(json(http.get("/nada", "Accept-Language", "en-US,en;q=0.9")).at("/title").asString())
        .isEqualTo("Not found");
    assertThat(json(http.get("/nada", "Accept-Language", "fr, pt;q=0.5")).at("/title").asString())
        .isEqualTo("Não encontrado");
    assertThat(http.get("/nada", "X-Request-Id", "meu-1").headers().firstValue("X-Request-Id"))
        .hasValue("meu-1");
    assertThat(http.get("/nada", "X-Request-Id", "x y<").headers().firstValue("X-Request-Id"))
        .get()
        .isNotEqualTo("x y<");
  }

  private static byte[] end() {
    return ("--" + Http.BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  /** A form without its end, so that another part may follow. */
  private static byte[] strip(byte[] form) {
    return Arrays.copyOf(form, form.length - end().length);
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  /** The same bytes again and again. */
  private static final class Repeated extends InputStream {
    private final byte[] bytes;
    private final long end;
    private long at;

    Repeated(byte[] bytes, int times) {
      this.bytes = bytes;
      this.end = (long) bytes.length * times;
    }

    @Override
    public int read() {
      return at == end ? -1 : bytes[(int) (at++ % bytes.length)] & 0xff;
    }
  }
}
