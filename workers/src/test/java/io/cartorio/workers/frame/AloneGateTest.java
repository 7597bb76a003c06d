package io.cartorio.workers.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AloneGateTest {
  private final AloneGate gate = new AloneGate(2);

  private boolean enters(boolean alone) throws InterruptedException {
    return gate.enter(alone, Duration.ZERO);
  }

  @Test
  void tasks_run_beside_each_other() throws InterruptedException {
    assertThat(enters(false)).isTrue();
    assertThat(enters(false)).isTrue();
  }

  @Test
  void a_task_that_runs_alone_waits_for_the_others() throws InterruptedException {
    enters(false);

    assertThat(enters(true)).isFalse();
    gate.leave(false);
    assertThat(enters(true)).isTrue();
  }

  @Test
  void beside_a_task_that_runs_alone_none_starts() throws InterruptedException {
    enters(true);

    assertThat(enters(false)).isFalse();
    gate.leave(true);
    assertThat(enters(false)).isTrue();
  }
}
