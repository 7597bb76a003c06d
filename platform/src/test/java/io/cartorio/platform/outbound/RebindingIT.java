package io.cartorio.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.HttpHost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names that lead elsewhere the second time they are looked up. */
class RebindingIT {
  private static final String PUBLIC = "93.184.216.34";

  private Sink allowed;
  private Sink canary;

  @BeforeEach
  void listen() {
    allowed = Sink.at("127.0.0.2", 0, Sink.saying("hello"));
    canary = Sink.at("127.0.0.1", allowed.port(), Sink.saying("secret"));
  }

  @AfterEach
  void stop() {
    allowed.close();
    canary.close();
  }

  @Test
  void aUrlThatWasFineIsLookedAtAgainWhenItIsCalled() throws Exception {
    try (HttpOutbound outbound = outbound("", answers(PUBLIC, "127.0.0.1"))) {
      assertThat(outbound.objection(url(), Duration.ofSeconds(5))).isEmpty();

      assertThat(Calls.outcome(outbound, Calls.get(url()))).isEqualTo("ADDRESS");
      assertThat(canary.connections()).isZero();
    }
  }

  @Test
  void oneCallLooksUpOnceAndDialsThat() throws Exception {
    try (HttpOutbound outbound = outbound("127.0.0.2", answers("127.0.0.2", "127.0.0.1"))) {
      assertThat(Calls.outcome(outbound, Calls.get(url()))).isEqualTo("200 hello");
      assertThat(canary.connections()).isZero();

      assertThat(Calls.outcome(outbound, Calls.get(url()))).isEqualTo("ADDRESS");
      assertThat(canary.connections()).isZero();
      assertThat(allowed.connections()).isEqualTo(1);
    }
  }

  @Test
  void theSocketItselfDialsNothingElse() {
    CallableAddresses callable = Calls.settings("127.0.0.2", 80).addresses();

    assertThatThrownBy(() -> dial(callable, "127.0.0.1")).isInstanceOf(OutboundException.class);
    assertThatThrownBy(
            () -> {
              try (CheckedSocket socket = new CheckedSocket(callable)) {
                socket.connect(InetSocketAddress.createUnresolved("localhost", canary.port()));
              }
            })
        .isInstanceOf(OutboundException.class);
    assertThat(canary.connections()).isZero();
  }

  @Test
  void theClientDialsBySuchSocketsAndLooksNothingUp() throws Exception {
    OutboundSettings settings = Calls.settings("127.0.0.2", canary.port());
    try (CloseableHttpClient client =
        GuardedClient.of(settings, settings.addresses(), SSLContext.getDefault())) {
      HttpHost refused =
          new HttpHost("http", Calls.address("127.0.0.1"), "a.example", canary.port());
      HttpHost unresolved = new HttpHost("http", "localhost", canary.port());

      assertThatThrownBy(() -> client.executeOpen(refused, new HttpGet("/"), null))
          .isInstanceOf(OutboundException.class);
      assertThatThrownBy(() -> client.executeOpen(unresolved, new HttpGet("/"), null))
          .isInstanceOf(UnknownHostException.class);
      assertThat(canary.connections()).isZero();
    }
  }

  private void dial(CallableAddresses callable, String address) throws Exception {
    try (CheckedSocket socket = new CheckedSocket(callable)) {
      socket.connect(new InetSocketAddress(Calls.address(address), canary.port()));
    }
  }

  private String url() {
    return "http://rebinding.example:" + allowed.port() + "/";
  }

  private HttpOutbound outbound(String allow, NameLookup names) {
    return Calls.outbound(Calls.settings(allow, allowed.port()), names);
  }

  private static NameLookup answers(String... one) {
    Queue<InetAddress> answers = new ArrayDeque<>(Stream.of(one).map(Calls::address).toList());
    return name -> List.of(answers.remove());
  }
}
