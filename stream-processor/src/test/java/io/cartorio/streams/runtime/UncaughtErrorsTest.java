package io.cartorio.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.platform.StartRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;

class UncaughtErrorsTest {
  private Instant now = Instant.parse("2026-01-02T03:04:05Z");
  private final List<StartRefused> refusals = new ArrayList<>();
  private final UncaughtErrors errors = new UncaughtErrors(() -> now, refusals::add);

  @Test
  void aThreadThatFailedIsReplaced() {
    assertThat(errors.handle(new StreamsException("the disk is full")))
        .isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
    assertThat(refusals).isEmpty();
  }

  @Test
  void storesOfANewerVersionStopTheInstance() {
    StartRefused refusal = new StartRefused("The jobs are newer.", "Start the newer version.");

    assertThat(errors.handle(new StreamsException("init failed", refusal)))
        .isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    assertThat(refusals).containsExactly(refusal);
  }

  @Test
  void pausesGrowToABoundAndStartAnewAfterAQuietMinute() {
    List<Long> pauses = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      pauses.add(errors.pause().toMillis());
      now = now.plusSeconds(10);
    }

    assertThat(pauses)
        .containsExactly(0L, 200L, 400L, 800L, 1600L, 3200L, 6400L, 12800L, 12800L, 12800L);
    now = now.plus(Duration.ofMinutes(2));
    assertThat(errors.pause()).isZero();
  }
}
