package io.cartorio.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void secondsAreCountedFromNow() {
    assertThat(RetryAfter.parse(" 120 ", NOW)).contains(NOW.plusSeconds(120));
  }

  @Test
  void aDateIsTakenAsItIs() {
    assertThat(RetryAfter.parse("Sun, 22 Nov 2026 13:00:00 GMT", NOW))
        .contains(NOW.plusSeconds(3600));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "-1",
        "0",
        "1.5",
        "12345678901234567890",
        "Sun, 22 Nov 2026 11:00:00 GMT",
        "2026-11-23"
      })
  void anythingElseSaysNothing(String text) {
    assertThat(RetryAfter.parse(text, NOW)).isEmpty();
  }
}
