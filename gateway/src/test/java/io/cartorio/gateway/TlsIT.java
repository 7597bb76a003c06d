package io.cartorio.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.gateway.testing.GatewayInMemory;
import io.cartorio.platform.testing.Certificate;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gateway over TLS, by settings alone. */
class TlsIT {
  @TempDir private Path folder;

  @Test
  void aCertificateAndItsKeyAreEnough() throws Exception {
    Certificate certificate = Certificate.of(folder, "ip:127.0.0.1");
    try (GatewayInMemory gateway =
            GatewayInMemory.start(
                "server.ssl.certificate=file:" + certificate.pem(),
                "server.ssl.certificate-private-key=file:" + certificate.key());
        HttpClient trusting = HttpClient.newBuilder().sslContext(certificate.context()).build()) {
      URI live = URI.create("https://127.0.0.1:" + gateway.port() + "/health/live");

      HttpResponse<String> answer =
          trusting.send(HttpRequest.newBuilder(live).build(), BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(200);
      try (HttpClient stranger = HttpClient.newHttpClient()) {
        assertThatThrownBy(
                () -> stranger.send(HttpRequest.newBuilder(live).build(), BodyHandlers.ofString()))
            .isInstanceOf(IOException.class);
      }
    }
  }
}
