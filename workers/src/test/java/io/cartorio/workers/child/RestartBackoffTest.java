package io.cartorio.workers.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestartBackoffTest {
  private final RestartBackoff backoff = new RestartBackoff();

  private Duration afterDeaths(int deaths) {
    for (int i = 0; i < deaths; i++) {
      backoff.died();
    }
    return backoff.pause();
  }

  @Test
  void the_first_restart_is_at_once() {
    assertThat(afterDeaths(1)).isZero();
  }

  @Test
  void the_pause_doubles() {
    assertThat(afterDeaths(2)).hasMillis(100);
    assertThat(afterDeaths(1)).hasMillis(200);
  }

  @Test
  void the_pause_is_bounded() {
    assertThat(afterDeaths(1000)).hasSeconds(5);
  }

  @Test
  void a_success_forgets_the_deaths() {
    afterDeaths(5);

    backoff.succeeded();

    assertThat(backoff.pause()).isZero();
  }
}
