package io.cartorio.gateway.capacity;

import io.cartorio.schemas.capacity.CapacityReport.WorkerReport;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.task.Lane;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The route that shows the lanes and the live workers. */
@RestController
public final class CapacityController {

  /** All that is known now: no lane at all while the scheduler is silent. */
  record Capacity(List<LaneBody> lanes, List<WorkerBody> workers) {}

  /**
   * @param waitSeconds how long a new job would wait; null while the lane stands still
   */
  record LaneBody(
      Lane lane,
      int partitions,
      long queued,
      int outstanding,
      int slots,
      int busy,
      double drainPerSecond,
      double oldestSeconds,
      @Nullable Double waitSeconds) {

    static LaneBody of(LaneState lane) {
      return new LaneBody(
          lane.lane(),
          lane.partitions(),
          lane.queued(),
          lane.outstanding(),
          lane.slots(),
          lane.busy(),
          lane.drainPerSecond(),
          seconds(lane.oldest()),
          lane.timeFor(lane.queued()).map(LaneBody::seconds).orElse(null));
    }

    private static double seconds(Duration duration) {
      return duration.toMillis() / 1000.0;
    }
  }

  /** A worker on one of its lanes. */
  record WorkerBody(String instance, String service, String build, Lane lane, int slots, int busy) {

    static WorkerBody of(WorkerReport report) {
      Origin worker = report.worker();
      return new WorkerBody(
          worker.instance().value(),
          worker.service(),
          worker.build(),
          report.lane(),
          report.slots(),
          report.busy());
    }
  }

  private final CapacityBook book;

  public CapacityController(CapacityBook book) {
    this.book = book;
  }

  @GetMapping("/v2/capacity")
  Capacity get() {
    return new Capacity(
        book.lanes().stream().map(LaneBody::of).toList(),
        book.workers().stream().map(WorkerBody::of).toList());
  }
}
