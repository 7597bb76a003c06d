package io.cartorio.workers.frame;

import io.cartorio.platform.kafka.EventPublisher;
import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.schemas.capacity.CapacityReport.WorkerReport;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.topic.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/** Says once a second how many of this worker's slots are busy. */
final class CapacityReporter implements Runnable {
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final EventPublisher publisher;
  private final Origin origin;
  private final Set<Lane> lanes;
  private final WorkerSettings settings;
  private final WorkerMetrics metrics;
  private final Drain drain;
  private final InstantSource clock;

  CapacityReporter(EventPublisher publisher, Origin origin, Set<Lane> lanes, Frame frame) {
    this.publisher = publisher;
    this.origin = origin;
    this.lanes = Set.copyOf(lanes);
    this.settings = frame.settings();
    this.metrics = frame.metrics();
    this.drain = frame.drain();
    this.clock = frame.clock();
  }

  @Override
  public void run() {
    try {
      while (!drain.requested()) {
        lanes.forEach(this::report);
        drain.pause(EVERY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void report(Lane lane) {
    WorkerReport report =
        new WorkerReport(origin, lane, clock.instant(), settings.slotsOf(lane), metrics.busy(lane));
    var unused = publisher.send(Topics.CAPACITY, report, TraceParent.unrecorded());
  }
}
