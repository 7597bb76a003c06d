package io.cartorio.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8,      10.0.0.0,        true",
    "10.0.0.0/8,      10.255.255.255,  true",
    "10.0.0.0/8,      11.0.0.0,        false",
    "172.16.0.0/12,   172.31.255.255,  true",
    "172.16.0.0/12,   172.32.0.0,      false",
    "100.64.0.0/10,   100.128.0.0,     false",
    "192.0.2.7,       192.0.2.7,       true",
    "192.0.2.7,       192.0.2.6,       false",
    "0.0.0.0/0,       255.255.255.255, true",
    "0.0.0.0/0,       ::1,             false",
    "fc00::/7,        fdff::1,         true",
    "fc00::/7,        fe00::1,         false",
    "2001::/23,       2001:1ff::1,     true",
    "2001::/23,       2001:200::1,     false",
    "::1,             ::1,             true",
    "::/0,            127.0.0.1,       false"
  })
  void containsWhatSharesItsPrefix(String block, String address, boolean contained) {
    assertThat(Cidr.parse(block).contains(Calls.address(address))).isEqualTo(contained);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/08",
        "10.0.0.0/",
        "10.0.0.1/8",
        "10/8",
        "010.0.0.0/8",
        "example.com/8",
        "fd00::/129",
        "fd00::1/8",
        "fe80::1%1",
        "::ffff:1.2.3.4"
      })
  void whatIsNoBlockIsRefused(String text) {
    assertThatThrownBy(() -> Cidr.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("10.1.0.0/16");
  }

  @Test
  void publicAddressesMayBeCalled() {
    CallableAddresses callable = Calls.settings("", 80).addresses();

    assertThat(
            java.util.stream.Stream.of(
                "93.184.216.34",
                "8.8.8.8",
                "1.1.1.1",
                "172.15.0.1",
                "172.32.0.1",
                "100.63.0.1",
                "100.128.0.1",
                "192.0.1.1",
                "198.17.0.1",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2001:4860:4860::8888",
                "2a00:1450:4001::1",
                "2001:200::1",
                "2003::1"))
        .allMatch(address -> callable.contains(Calls.address(address)));
  }
}
