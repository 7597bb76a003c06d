package io.cartorio.gateway.capacity;

import io.cartorio.schemas.capacity.CapacityReport.LaneReport;
import io.cartorio.schemas.capacity.CapacityReport.WorkerReport;
import io.cartorio.schemas.task.Lane;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/**
 * A lane over all partitions.
 *
 * @param partitions that were heard of lately
 * @param queued ready tasks that wait
 * @param outstanding tasks that workers have, or will have next
 * @param slots of the live workers
 * @param busy of them
 * @param drainPerSecond tasks ended a second
 * @param oldest how long a ready task has waited
 */
record LaneState(
    Lane lane,
    int partitions,
    long queued,
    int outstanding,
    int slots,
    int busy,
    double drainPerSecond,
    Duration oldest) {

  static LaneState of(
      Lane lane, Collection<LaneReport> partitions, Collection<WorkerReport> workers) {
    return new LaneState(
        lane,
        partitions.size(),
        partitions.stream().mapToLong(LaneReport::queued).sum(),
        partitions.stream().mapToInt(LaneReport::outstanding).sum(),
        workers.stream().mapToInt(WorkerReport::slots).sum(),
        workers.stream().mapToInt(WorkerReport::busy).sum(),
        partitions.stream().mapToDouble(LaneReport::drainPerSecond).sum(),
        Duration.ofMillis(
            partitions.stream().mapToLong(LaneReport::oldestAgeMillis).max().orElse(0)));
  }

  /**
   * How long it takes until the lane has got through what waits in it; nothing while it stands
   * still. An owner who has nothing at work waits less: its turn comes between the others'.
   */
  Optional<Duration> timeFor(long tasks) {
    if (tasks <= 0) {
      return Optional.of(Duration.ZERO);
    }
    return drainPerSecond > 0
        ? Optional.of(Duration.ofMillis((long) Math.ceil(tasks * 1000 / drainPerSecond)))
        : Optional.empty();
  }
}
