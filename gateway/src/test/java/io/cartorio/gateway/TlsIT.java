package io.cartorio.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.gateway.testing.GatewayInMemory;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gateway over TLS, by settings alone. */
class TlsIT {
  private static final char[] PASSWORD = "password".toCharArray();

  @TempDir private Path folder;

  @Test
  void aCertificateAndItsKeyAreEnough() throws Exception {
    KeyStore keys = keys();
    Path certificate = pem("CERTIFICATE", keys.getCertificate("gateway").getEncoded());
    Path key = pem("PRIVATE KEY", keys.getKey("gateway", PASSWORD).getEncoded());
    try (GatewayInMemory gateway =
            GatewayInMemory.start(
                "server.ssl.certificate=file:" + certificate,
                "server.ssl.certificate-private-key=file:" + key);
        HttpClient trusting = HttpClient.newBuilder().sslContext(trusting(keys)).build()) {
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

  private Path pem(String what, byte[] content) throws IOException {
    String text =
        "-----BEGIN %s-----\n%s\n-----END %s-----\n"
            .formatted(what, Base64.getMimeEncoder().encodeToString(content), what);
    return Files.writeString(folder.resolve(what.replace(' ', '-') + ".pem"), text);
  }

  private KeyStore keys() throws Exception {
    Path store = folder.resolve("store.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "gateway",
                "-dname",
                "CN=gateway.example",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    return keys;
  }

  private static SSLContext trusting(KeyStore keys) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("gateway", keys.getCertificate("gateway"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
