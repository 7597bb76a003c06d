package io.cartorio.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.platform.outbound.OutboundAnswer.Answered;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** What a call makes of a server, good and bad ones, over real sockets. */
class HttpOutboundIT {
  private static final Duration SHORT = Duration.ofMillis(700);

  private Sink sink = Sink.at("127.0.0.1", 0, Sink.saying("unused"));
  private HttpOutbound outbound = Calls.outbound(Calls.settings("", 80), Calls.nowhere());

  @AfterEach
  void stop() throws IOException {
    outbound.close();
    sink.close();
  }

  @Test
  void getsWhatIsThere() throws IOException {
    serve(Sink.raw("HTTP/1.1 200 OK\r\nX-Kind: photo\r\nContent-Length: 5\r\n\r\nhello"));

    OutboundAnswer<Integer> answer =
        outbound.call(Calls.get(url("/a%20b?c=d")), (status, body) -> body.readAllBytes().length);

    assertThat(answer).isInstanceOf(Answered.class);
    Answered<Integer> answered = (Answered<Integer>) answer;
    assertThat(answered.isSuccess()).isTrue();
    assertThat(answered.body()).isEqualTo(5);
    assertThat(answered.header("x-kind")).contains("photo");
    assertThat(sink.requests().getFirst())
        .startsWith("GET /a%20b?c=d HTTP/1.1\r\n")
        .contains("Host: sink.example:" + sink.port() + "\r\n")
        .contains("Accept-Encoding: identity\r\n");
  }

  @Test
  void postsABodyWithItsHeaders() {
    serve(Sink.saying("ok"));
    byte[] body = "{\"a\":\"ç\"}".getBytes(StandardCharsets.UTF_8);

    String outcome =
        Calls.outcome(
            outbound,
            OutboundRequest.post(
                url("/hook"),
                Map.of("webhook-id", "msg_1"),
                new OutboundRequest.Body("application/json", body),
                Duration.ofSeconds(10),
                DataSize.ofKilobytes(1)));

    assertThat(outcome).isEqualTo("200 ok");
    assertThat(sink.requests().getFirst())
        .startsWith("POST /hook HTTP/1.1\r\n")
        .contains("webhook-id: msg_1\r\n")
        .contains("Content-Type: application/json\r\n")
        .endsWith("{\"a\":\"ç\"}");
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 404, 410, 429, 500, 503})
  void anyStatusButARedirectIsAnAnswer(int status) {
    serve(Sink.raw("HTTP/1.1 " + status + " X\r\nContent-Length: 1\r\n\r\nx"));

    assertThat(Calls.outcome(outbound, Calls.get(url("/")))).isEqualTo(status + " x");
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 302, 303, 304, 307, 308})
  void aRedirectIsNotFollowed(int status) {
    try (Sink canary = Sink.at("127.0.0.1", 0, Sink.saying("secret"))) {
      serve(
          Sink.raw(
              "HTTP/1.1 %d X\r\nLocation: http://127.0.0.1:%d/\r\nContent-Length: 0\r\n\r\n"
                  .formatted(status, canary.port())));

      assertThat(Calls.outcome(outbound, Calls.get(url("/")))).isEqualTo("REDIRECTED");
      assertThat(canary.connections()).isZero();
      assertThat(sink.connections()).isEqualTo(1);
    }
  }

  @Test
  void aBodyThatSaysItIsTooLargeIsNotRead() {
    serve(Sink.raw("HTTP/1.1 200 OK\r\nContent-Length: 65537\r\n\r\n"));

    assertThat(Calls.outcome(outbound, Calls.get(url("/")))).isEqualTo("TOO_LARGE");
  }

  @Test
  void anEndlessBodyIsCutOff() throws InterruptedException {
    CountDownLatch cut = new CountDownLatch(1);
    serve(
        (head, out) -> {
          try {
            out.write(ascii("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"));
            while (true) {
              out.write(ascii("400\r\n" + "x".repeat(0x400) + "\r\n"));
            }
          } finally {
            cut.countDown();
          }
        });

    assertThat(Calls.outcome(outbound, Calls.get(url("/")))).isEqualTo("TOO_LARGE");
    assertThat(cut.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aBodyOfExactlyTheLimitIsRead() {
    serve(Sink.saying("x".repeat(64 * 1024)));

    assertThat(Calls.outcome(outbound, Calls.get(url("/")))).hasSize(4 + 64 * 1024);
  }

  @Test
  void aBodyThatTricklesEndsAtTheDeadline() {
    serve(trickling("HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n", "x"));

    assertTooSlow();
  }

  @Test
  void aHeadThatTricklesEndsAtTheDeadline() {
    serve(trickling("HTTP/1.1 200 OK\r\nX: ", "x"));

    assertTooSlow();
  }

  @Test
  void interimAnswersWithoutEndEndAtTheDeadline() {
    serve(trickling("", "HTTP/1.1 103 Early Hints\r\n\r\n"));

    assertTooSlow();
  }

  @Test
  void silenceEndsAtTheDeadline() {
    serve((head, out) -> new CountDownLatch(1).await());

    assertTooSlow();
  }

  @Test
  void aLookupThatHangsEndsAtTheDeadline() {
    CountDownLatch never = new CountDownLatch(1);
    outbound =
        Calls.outbound(
            Calls.settings("", sink.port()),
            name -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              throw new AssertionError();
            });

    assertTooSlow();
  }

  @Test
  void moreHeadersThanAreReadBreakTheAnswer() {
    serve(Sink.raw("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(101) + "\r\n"));

    assertThat(Calls.outcome(outbound, Calls.get(url("/")))).isEqualTo("BROKEN_ANSWER");
  }

  @Test
  void aLineLongerThanIsReadBreaksTheAnswer() {
    serve(Sink.raw("HTTP/1.1 200 OK\r\nX: " + "y".repeat(9000) + "\r\n\r\n"));

    assertThat(Calls.outcome(outbound, Calls.get(url("/")))).isEqualTo("BROKEN_ANSWER");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SSH-2.0-OpenSSH_9.2\r\n", "", "220 mail\r\n", "-ERR unknown\r\n"})
  void whatIsNotHttpIsABrokenAnswer(String greeting) {
    serve(Sink.raw(greeting));

    assertThat(Calls.outcome(outbound, Calls.get(url("/")))).isEqualTo("BROKEN_ANSWER");
  }

  @Test
  void aBodyThatEndsEarlyIsABrokenAnswer() {
    serve(Sink.raw("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf"));

    assertThat(Calls.outcome(outbound, Calls.get(url("/")))).isEqualTo("BROKEN_ANSWER");
  }

  @Test
  void nothingIsUnpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(packed)) {
      zip.write(new byte[10_000_000]);
    }
    byte[] bomb = packed.toByteArray();
    serve(
        (head, out) -> {
          out.write(
              ascii(
                  "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n"
                      .formatted(bomb.length)));
          out.write(bomb);
        });

    assertThat(Calls.outcome(outbound, Calls.get(url("/")))).hasSize(4 + bomb.length);
  }

  @Test
  void nobodyListeningIsUnreachable() {
    serve(Sink.saying("unused"));
    sink.close();

    assertThat(Calls.outcome(outbound, Calls.get(url("/")))).isEqualTo("UNREACHABLE");
  }

  @Test
  void aNameThatLeadsNowhereIsUnknown() {
    outbound = Calls.outbound(Calls.settings("", 80), Calls.nowhere());

    assertThat(Calls.outcome(outbound, Calls.get("http://nowhere.example/")))
        .isEqualTo("UNKNOWN_HOST");
  }

  @Test
  void theNextAddressIsTriedWhereNobodyListensAtTheFirst() {
    serve(Sink.saying("hello"), "127.0.0.3", "127.0.0.1");

    assertThat(Calls.outcome(outbound, Calls.get(url("/")))).isEqualTo("200 hello");
  }

  @Test
  void aConnectionIsKeptForTheNextCall() {
    serve(Sink.saying("hello"));

    for (int i = 0; i < 5; i++) {
      assertThat(Calls.outcome(outbound, Calls.get(url("/")))).isEqualTo("200 hello");
    }

    assertThat(sink.connections()).isEqualTo(1);
    assertThat(sink.requests()).hasSize(5);
  }

  @Test
  void whatTheReaderFailsOfIsTheReaders() {
    serve(Sink.saying("hello"));

    assertThatThrownBy(
            () ->
                outbound.call(
                    Calls.get(url("/")),
                    (status, body) -> {
                      throw new IOException("the store is away");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("the store is away");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Host", "content-length", "Transfer-Encoding", "a b", ""})
  void headersOfTheConnectionAreNotTheCallers(String name) {
    assertThatThrownBy(
            () ->
                OutboundRequest.post(
                    "http://sink.example/",
                    Map.of(name, "x"),
                    new OutboundRequest.Body("text/plain", new byte[0]),
                    SHORT,
                    DataSize.ofBytes(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void assertTooSlow() {
    long start = System.nanoTime();

    assertThat(Calls.outcome(outbound, Calls.get(url("/"), SHORT))).isEqualTo("TOO_SLOW");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  private static Sink.Script trickling(String first, String drop) {
    return (head, out) -> {
      out.write(ascii(first));
      CountDownLatch never = new CountDownLatch(1);
      do {
        out.write(ascii(drop));
        out.flush();
      } while (!never.await(20, TimeUnit.MILLISECONDS));
    };
  }

  private void serve(Sink.Script script, String... addresses) {
    sink = Sink.at("127.0.0.1", 0, script);
    outbound =
        Calls.outbound(
            Calls.settings("127.0.0.0/8", sink.port()),
            Calls.leadingTo(addresses.length == 0 ? new String[] {"127.0.0.1"} : addresses));
  }

  private String url(String path) {
    return "http://sink.example:" + sink.port() + path;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
