package io.cartorio.platform.outbound;

import io.cartorio.platform.outbound.OutboundAnswer.Answered;
import io.cartorio.platform.outbound.OutboundAnswer.Unanswered;
import io.cartorio.platform.testing.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.springframework.util.unit.DataSize;

/** What the tests of this package call with. */
final class Calls {
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final DataSize LARGEST = DataSize.ofKilobytes(64);

  private Calls() {}

  static OutboundSettings settings(String allow, int... ports) {
    List<String> texts = java.util.Arrays.stream(ports).mapToObj(Integer::toString).toList();
    return Settings.bind(
        "cartorio.outbound",
        OutboundSettings.class,
        Map.of("allow", allow, "ports", String.join(",", texts), "connect-timeout", "2s"));
  }

  static HttpOutbound outbound(OutboundSettings settings, NameLookup names) {
    try {
      return new HttpOutbound(settings, names, SSLContext.getDefault());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static OutboundRequest get(String url) {
    return OutboundRequest.get(url, LONGEST, LARGEST);
  }

  static OutboundRequest get(String url, Duration longest) {
    return OutboundRequest.get(url, longest, LARGEST);
  }

  /** The body of the answer, after its status; or the problem there was. */
  static String outcome(Outbound outbound, OutboundRequest request) {
    try {
      OutboundAnswer<String> answer =
          outbound.call(
              request,
              (status, body) -> new String(body.readAllBytes(), StandardCharsets.ISO_8859_1));
      return switch (answer) {
        case Answered<String> answered -> answered.status() + " " + answered.body();
        case Unanswered<String> unanswered -> unanswered.problem().name();
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InetAddress address(String literal) {
    return InetAddress.ofLiteral(literal);
  }

  static NameLookup leadingTo(String... addresses) {
    return name -> List.of(addresses).stream().map(Calls::address).toList();
  }

  static NameLookup nowhere() {
    return name -> {
      throw new UnknownHostException();
    };
  }
}
