package io.cartorio.platform.outbound;

import static io.cartorio.platform.outbound.Calls.address;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every address and trick of the table, with a canary that listens where it would lead. */
class RefusedUrlsIT {
  private static final String PUBLIC = "93.184.216.34";
  private static final String PUBLIC6 = "2606:2800:21f:cb07:6820:80da:af6b:8b2c";

  private static final Map<String, List<String>> NAMES =
      Map.ofEntries(
          Map.entry("metadata.example", List.of("169.254.169.254")),
          Map.entry("loopback6.example", List.of("::1")),
          Map.entry("private.example", List.of("10.1.2.3")),
          Map.entry("shared.example", List.of("100.64.1.1")),
          Map.entry("unspecified.example", List.of("0.0.0.0")),
          Map.entry("mapped.example", List.of("::ffff:127.0.0.1")),
          Map.entry("translated.example", List.of("64:ff9b::7f00:1")),
          Map.entry("sixtofour.example", List.of("2002:7f00:1::1")),
          Map.entry("teredo.example", List.of("2001:0:7f00:1::1")),
          Map.entry("local6.example", List.of("fd12:3456::1")),
          Map.entry("public-then-loopback.example", List.of(PUBLIC, "127.0.0.1")),
          Map.entry("loopback-then-public.example", List.of("127.0.0.1", PUBLIC)),
          Map.entry("public-and-loopback6.example", List.of(PUBLIC, PUBLIC6, "::1")));

  private static final AtomicInteger LOOKUPS = new AtomicInteger();
  private static Sink canary;
  private static HttpOutbound outbound;

  @BeforeAll
  static void listen() {
    canary = Sink.everywhere(Sink.saying("secret"));
    outbound = Calls.outbound(Calls.settings("", canary.port()), RefusedUrlsIT::lookUp);
  }

  @AfterAll
  static void stop() throws Exception {
    outbound.close();
    canary.close();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "refused-urls.csv", delimiter = ';', quoteCharacter = '"')
  void isRefusedAndNothingReachesTheCanary(OutboundProblem problem, String url) {
    String asked = url.replace("{port}", Integer.toString(canary.port()));
    int before = LOOKUPS.get();

    String outcome = Calls.outcome(outbound, Calls.get(asked));

    assertThat(outcome).isEqualTo(problem.name());
    assertThat(problem.isRefusal()).isTrue();
    assertThat(canary.connections()).isZero();
    if (problem != OutboundProblem.ADDRESS) {
      assertThat(LOOKUPS.get()).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\nHost: a", "\t", " ", "\u0000", "\u00a0", "\n", "\u007f"})
  void noCharacterEndsTheUrlWhereSomebodyElseWouldNot(String character) {
    String url = "http://127.0.0.1:" + canary.port() + "/" + character + "b";

    assertThat(Calls.outcome(outbound, Calls.get(url))).isIn("MALFORMED", "HOST_SPELLING");
    assertThat(canary.connections()).isZero();
  }

  @Test
  void aUrlAsLongAsALetterIsRefused() {
    String url = "http://public.example:" + canary.port() + "/" + "a".repeat(2048);

    assertThat(Calls.outcome(outbound, Calls.get(url))).isEqualTo("MALFORMED");
  }

  @Test
  void theCanarySingsWhereTheAddressIsAllowed() throws Exception {
    try (Sink allowed = Sink.everywhere(Sink.saying("hello"));
        HttpOutbound calling =
            Calls.outbound(Calls.settings("127.0.0.0/8,::1", allowed.port()), Calls.nowhere())) {
      List<String> outcomes =
          IntStream.of(1, 2)
              .mapToObj(last -> "http://127.0.0." + last + ":" + allowed.port() + "/")
              .map(url -> Calls.outcome(calling, Calls.get(url)))
              .toList();

      assertThat(outcomes).containsOnly("200 hello");
      assertThat(allowed.connections()).isEqualTo(2);
    }
  }

  private static List<InetAddress> lookUp(String name) throws UnknownHostException {
    LOOKUPS.incrementAndGet();
    if (name.equals("scoped.example")) {
      return List.of(Inet6Address.getByAddress(name, address(PUBLIC6).getAddress(), 1));
    }
    // Whatever else is looked up leads to the canary.
    return NAMES.getOrDefault(name, List.of("127.0.0.1")).stream().map(Calls::address).toList();
  }
}
