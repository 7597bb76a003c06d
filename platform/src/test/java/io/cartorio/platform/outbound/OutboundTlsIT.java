package io.cartorio.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.platform.testing.Certificate;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Encrypted calls: a certificate must be trusted, and of the name that was called. */
class OutboundTlsIT {
  private static SSLContext trusting;

  private Sink sink;

  @BeforeAll
  static void makeCertificate(@TempDir Path folder) throws Exception {
    trusting = Certificate.of(folder, "dns:sink.example").context();
  }

  @BeforeEach
  void listen() throws Exception {
    ServerSocket server = trusting.getServerSocketFactory().createServerSocket(0);
    sink = Sink.over(server, Sink.saying("hello"));
  }

  @AfterEach
  void stop() {
    sink.close();
  }

  @Test
  void aTrustedCertificateOfTheNameIsFine() throws Exception {
    assertThat(outcome(trusting, "https://sink.example:")).isEqualTo("200 hello");
  }

  @Test
  void aCertificateOfAnotherNameIsNot() throws Exception {
    assertThat(outcome(trusting, "https://other.example:")).isEqualTo("TLS");
    assertThat(sink.requests()).isEmpty();
  }

  @Test
  void aCertificateThatNobodyVouchesForIsNot() throws Exception {
    assertThat(outcome(SSLContext.getDefault(), "https://sink.example:")).isEqualTo("TLS");
    assertThat(sink.requests()).isEmpty();
  }

  @Test
  void aServerThatNeverShakesHandsIsTooSlow() throws Exception {
    try (ServerSocket mute = new ServerSocket(0);
        HttpOutbound outbound = outbound(SSLContext.getDefault(), mute.getLocalPort())) {
      CountDownLatch accepted = new CountDownLatch(1);
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  mute.accept();
                  accepted.countDown();
                } catch (java.io.IOException closed) {
                  accepted.countDown();
                }
              });
      String url = "https://sink.example:" + mute.getLocalPort() + "/";

      assertThat(Calls.outcome(outbound, Calls.get(url, Duration.ofMillis(700))))
          .isEqualTo("TOO_SLOW");
      assertThat(accepted.getCount()).isZero();
    }
  }

  private String outcome(SSLContext tls, String url) throws Exception {
    try (HttpOutbound outbound = outbound(tls, sink.port())) {
      return Calls.outcome(outbound, Calls.get(url + sink.port() + "/"));
    }
  }

  private static HttpOutbound outbound(SSLContext tls, int port) {
    return new HttpOutbound(Calls.settings("127.0.0.1", port), Calls.leadingTo("127.0.0.1"), tls);
  }
}
