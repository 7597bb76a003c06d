package io.cartorio.streams.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.TaskId;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetriesTest {
  private static final Retries RETRIES =
      new Retries(5, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(10));

  @Test
  void eachWaitIsBetweenHalfAndTheWholeOfItsBound() {
    for (int failures = 1; failures <= 100; failures++) {
      long whole = (long) Math.min(60_000, 1_000 * Math.pow(2, failures - 1));
      for (int attempt = 1; attempt <= 50; attempt++) {
        assertThat(RETRIES.delay(Samples.READ, attempt, failures).toMillis())
            .isBetween(whole / 2, whole);
      }
    }
  }

  @Test
  void aPurgeWaitsLongerAtMost() {
    assertThat(RETRIES.purgeDelay(Samples.READ, 99, 99))
        .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(10));
  }

  @Test
  void theWaitOfOneAttemptIsAlwaysTheSame() {
    assertThat(RETRIES.delay(Samples.READ, 3, 2)).isEqualTo(RETRIES.delay(Samples.READ, 3, 2));
  }

  @Test
  void whatFailedTogetherDoesNotComeBackTogether() {
    long[] waits =
        IntStream.range(0, 1_000)
            .mapToLong(i -> RETRIES.delay(TaskId.of(JobId.random(), "read"), 1, 1).toMillis())
            .toArray();

    for (int slot = 0; slot < 5; slot++) {
      long from = 500 + 100L * slot;
      assertThat(IntStream.range(0, 1_000).filter(i -> waits[i] >= from && waits[i] < from + 100))
          .hasSizeBetween(100, 320);
    }
  }

  @Test
  void hugeSettingsDoNotOverflow() {
    Duration century = Duration.ofDays(36_500);
    Retries huge = new Retries(1, century, century, century);

    assertThat(huge.delay(Samples.READ, 1, 1_000)).isBetween(century.dividedBy(2), century);
  }

  @Test
  void contradictionsSayWhatToChange() {
    assertThatThrownBy(
            () ->
                new Retries(
                    5, Duration.ofMinutes(2), Duration.ofMinutes(1), Duration.ofMinutes(10)))
        .hasMessageContaining("cartorio.jobs.retries.max");
    assertThatThrownBy(
            () ->
                new Retries(
                    0, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(10)))
        .hasMessageContaining("cartorio.jobs.retries.max-attempts");
  }
}
