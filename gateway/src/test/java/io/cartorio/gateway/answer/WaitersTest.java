package io.cartorio.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.gateway.answer.Waiters.Waiter;
import io.cartorio.schemas.id.JobId;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WaitersTest {
  private static final long LONG = Duration.ofMinutes(1).toMillis();
  private final Waiters waiters = new Waiters();
  private final JobId job = JobId.random();

  @Test
  void noticeBeforeTheWaitIsNotLost() throws InterruptedException {
    try (Waiter waiter = waiters.register(job)) {
      waiters.wake(job);

      waiter.await(LONG);
    }
    assertThat(waiters.count()).isZero();
  }

  @Test
  void everyWaiterOfAJobIsWoken() throws InterruptedException {
    try (Waiter one = waiters.register(job);
        Waiter two = waiters.register(job)) {
      assertThat(waiters.count()).isEqualTo(2);

      waiters.wake(job);

      one.await(LONG);
      two.await(LONG);
    }
    assertThat(waiters.count()).isZero();
  }

  @Test
  void noticeForNobodyIsPassedOver() {
    waiters.wake(job);

    assertThat(waiters.count()).isZero();
  }

  @Test
  void closingTwiceCountsOnce() {
    Waiter waiter = waiters.register(job);
    Waiter other = waiters.register(job);

    waiter.close();
    waiter.close();

    assertThat(waiters.count()).isEqualTo(1);
    other.close();
  }

  @Test
  void timingNamesEachStage() {
    ServerTiming timing = new ServerTiming();

    timing.mark("receive");
    timing.part("handler", Duration.ofMillis(1500));

    assertThat(timing.header())
        .matches("receive;dur=\\d+\\.\\d{3}, handler;dur=1500\\.000, total;dur=\\d+\\.\\d{3}");
  }
}
