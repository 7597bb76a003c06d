package io.cartorio.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.gateway.limit.Verdict.Level;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitHeadersTest {
  private static final Bucket KEY = new Bucket("key", "k", new Policy(400, 200));
  private static final Bucket ADDRESS = new Bucket("address", "a", new Policy(10, 0));

  @Test
  void aClientIsToldOfEachLimit() {
    Verdict verdict = new Verdict(true, List.of(new Level(KEY, 99.5), new Level(ADDRESS, 9)));

    assertThat(LimitHeaders.policy(verdict)).isEqualTo("\"key\";q=400;w=2, \"address\";q=10");
    assertThat(LimitHeaders.left(verdict)).isEqualTo("\"key\";r=99;t=2, \"address\";r=9");
  }

  @Test
  void whoIsRefusedIsToldWhenToComeAgain() {
    Bucket slow = new Bucket("key", "k", new Policy(5, 0.25));

    assertThat(LimitHeaders.retryAfter(new Verdict(false, List.of(new Level(KEY, 0.5)))))
        .isEqualTo("1");
    assertThat(LimitHeaders.retryAfter(new Verdict(false, List.of(new Level(slow, 0.5)))))
        .isEqualTo("2");
    assertThat(
            LimitHeaders.retryAfter(
                new Verdict(false, List.of(new Level(slow, 0), new Level(ADDRESS, 5)))))
        .isEqualTo("4");
    assertThat(LimitHeaders.retryAfter(new Verdict(false, List.of(new Level(ADDRESS, 0)))))
        .isEqualTo("3600");
  }

  @Test
  void anIpv6ClientHasAllOfItsNetwork() {
    assertThat(Network.of(InetAddress.ofLiteral("2001:db8:0:1::1")))
        .isEqualTo(Network.of(InetAddress.ofLiteral("2001:db8:0:1:ffff::2")))
        .isNotEqualTo(Network.of(InetAddress.ofLiteral("2001:db8:0:2::1")));
    assertThat(Network.of(InetAddress.ofLiteral("192.0.2.1"))).isEqualTo("c0000201");
  }
}
