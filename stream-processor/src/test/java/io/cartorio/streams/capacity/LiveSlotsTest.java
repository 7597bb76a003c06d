package io.cartorio.streams.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.capacity.CapacityReport.LaneReport;
import io.cartorio.schemas.capacity.CapacityReport.WorkerReport;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.task.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveSlotsTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final LiveSlots slots = new LiveSlots(3);
  private Instant now = Instant.parse("2026-01-02T03:04:05Z");

  @Test
  void theSlotsOfAllWorkersOfALaneAddUp() {
    worker("worker-0", Lane.INTERACTIVE, 2);
    worker("worker-1", Lane.INTERACTIVE, 2);
    worker("worker-1", Lane.INTERACTIVE, 1);
    worker("worker-1", Lane.BULK, 7);

    assertThat(slots.slots(Lane.INTERACTIVE, now)).isEqualTo(3);
    assertThat(slots.missing(Lane.INTERACTIVE, now)).isZero();
  }

  @Test
  void aWorkerThatFellSilentHasNone() {
    worker("worker-0", Lane.INTERACTIVE, 2);

    now = now.plus(LiveSlots.LATELY);

    assertThat(slots.slots(Lane.INTERACTIVE, now)).isZero();
  }

  @Test
  void aShortageThatLastsIsToldOnce() {
    for (int second = 0; second < 10; second++) {
      assertThat(secondWithWork(Lane.INTERACTIVE, 2)).isEmpty();
    }

    assertThat(secondWithWork(Lane.INTERACTIVE, 2))
        .containsExactly(new Shortage(Lane.INTERACTIVE, 2, 3));
    assertThat(secondWithWork(Lane.INTERACTIVE, 2)).isEmpty();
    assertThat(slots.missing(Lane.INTERACTIVE, now)).isEqualTo(1);
  }

  @Test
  void aShortageThatPassedAndCameBackIsToldAgain() {
    aShortageThatLastsIsToldOnce();
    assertThat(secondWithWork(Lane.INTERACTIVE, 3)).isEmpty();

    aShortageThatLastsIsToldOnce();
  }

  @Test
  void aSlotForEachPartitionIsEnough() {
    for (int second = 0; second < 30; second++) {
      assertThat(secondWithWork(Lane.INTERACTIVE, 3)).isEmpty();
    }
  }

  @Test
  void aLaneWithoutWorkAndOneForPurgesMayBeNarrow() {
    for (int second = 0; second < 30; second++) {
      worker("worker-0", Lane.BULK, 1);
      lane(Lane.BULK, 0);
      assertThat(secondWithWork(Lane.MAINTENANCE, 1)).isEmpty();
    }
  }

  private List<Shortage> secondWithWork(Lane lane, int slotsOfIt) {
    worker("worker-0", lane, slotsOfIt);
    lane(lane, 5);
    var news = slots.news(now);
    now = now.plus(SECOND);
    return news;
  }

  private void worker(String name, Lane lane, int slotsOfIt) {
    Origin origin = new Origin("workers", "0.1.0", InstanceId.of(name));
    slots.heard(new WorkerReport(origin, lane, now, slotsOfIt, 0), now);
  }

  private void lane(Lane lane, int queued) {
    slots.heard(new LaneReport(0, lane, now, queued, 0, 1, 0, 0), now);
  }
}
