package io.cartorio.systemtests.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.cartorio.systemtests.client.Api;
import io.cartorio.systemtests.client.Form;
import io.cartorio.systemtests.client.Reply;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that the platform fetches itself, and addresses that it does not call. */
class FetchingST {
  private final Api api = new Api(RunningPlatform.platform().url(), "client-fetching");
  private final AtomicInteger canary = new AtomicInteger();
  private HttpServer server;
  private HttpServer forbidden;

  @BeforeEach
  void serve() throws IOException {
    byte[] photo = RunningPlatform.sample("etiqueta.jpg");
    server = HttpServer.create(new InetSocketAddress(RunningPlatform.ALLOWED, 0), 0);
    server.createContext(
        "/foto.jpg",
        exchange -> {
          exchange.sendResponseHeaders(200, photo.length);
          exchange.getResponseBody().write(photo);
          exchange.close();
        });
    server.start();
    forbidden =
        HttpServer.create(new InetSocketAddress("127.0.0.1", server.getAddress().getPort()), 0);
    forbidden.createContext(
        "/",
        exchange -> {
          canary.incrementAndGet();
          exchange.sendResponseHeaders(200, photo.length);
          exchange.getResponseBody().write(photo);
          exchange.close();
        });
    forbidden.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    forbidden.stop(0);
    api.close();
  }

  @Test
  void thePhotoAtAUrlIsRead() {
    Reply reply = fetch("http://" + RunningPlatform.ALLOWED + ":{port}/foto.jpg");

    assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
    assertThat(reply.json().at("/pages/0/text").asString("")).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:{port}/",
        "http://localhost:{port}/",
        "http://[::1]:{port}/",
        "http://2130706433:{port}/",
        "http://127.1:{port}/",
        "http://[::ffff:127.0.0.1]:{port}/",
        "http://169.254.169.254:{port}/latest/meta-data/"
      })
  void whatIsNotPublicIsNotCalled(String url) {
    Reply reply = fetch(url);

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.problem()).isIn("url-address-refused", "url-malformed");
    assertThat(reply.json().path("detail").asString("")).contains("URL");
    assertThat(canary.get()).isZero();
  }

  private Reply fetch(String url) {
    int port = server.getAddress().getPort();
    Form form =
        Form.of(Map.of("operation", "ocr", "url", url.replace("{port}", Integer.toString(port))));
    return api.post("/process/url", form, Map.of());
  }
}
