package io.cartorio.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PromptCommitsTest {
  private static final long NOW = 1_790_000_000_000L;

  private final AtomicInteger asked = new AtomicInteger();
  private final PromptCommits commits = new PromptCommits(asked::incrementAndGet);

  @Test
  void aRecordThatComesAloneIsCommittedAtOnce() {
    commits.processed(NOW - 3, NOW);
    commits.processed(NOW + 97, NOW + 100);

    assertThat(asked).hasValue(2);
  }

  @Test
  void recordsThatComeCloseTogetherAreLeftToTheInterval() {
    for (int millis = 0; millis < 10; millis++) {
      commits.processed(NOW + millis, NOW + millis);
    }

    assertThat(asked).hasValue(1);
  }

  @Test
  void aRecordThatHasWaitedIsLeftToTheInterval() {
    commits.processed(NOW - 11, NOW);

    assertThat(asked).hasValue(0);
  }

  @Test
  void aRecordThatSaysItIsOfTomorrowIsCommittedLikeAnyOther() {
    commits.processed(NOW + 86_400_000, NOW);
    commits.processed(NOW + 86_400_000, NOW + 1);

    assertThat(asked).hasValue(1);
  }
}
