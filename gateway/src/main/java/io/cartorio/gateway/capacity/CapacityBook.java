package io.cartorio.gateway.capacity;

import io.cartorio.platform.kafka.CapacityFeed;
import io.cartorio.schemas.capacity.CapacityReport;
import io.cartorio.schemas.capacity.CapacityReport.LaneReport;
import io.cartorio.schemas.capacity.CapacityReport.WorkerReport;
import io.cartorio.schemas.task.Lane;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was reported lately: of who has been silent for 10 s nothing is known. Safe for use by many
 * threads.
 */
public final class CapacityBook implements CapacityFeed.Listener {
  private static final Duration LATELY = Duration.ofSeconds(10);

  private final InstantSource clock;
  private final Map<String, Heard> latest = new HashMap<>();

  private record Heard(CapacityReport report, Instant at) {}

  public CapacityBook(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void heard(CapacityReport report) {
    latest.put(report.subject(), new Heard(report, clock.instant()));
  }

  /** The lane, if the scheduler has been heard of it. */
  Optional<LaneState> lane(Lane lane) {
    List<CapacityReport> reports = reports();
    List<LaneReport> partitions =
        reports(reports, LaneReport.class).filter(each -> each.lane() == lane).toList();
    return partitions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            LaneState.of(
                lane,
                partitions,
                reports(reports, WorkerReport.class).filter(each -> each.lane() == lane).toList()));
  }

  /** The lanes that were heard of. */
  List<LaneState> lanes() {
    return Stream.of(Lane.values()).flatMap(lane -> lane(lane).stream()).toList();
  }

  /** The slots of the live workers of the lane. */
  public int slots(Lane lane) {
    return workers().stream()
        .filter(each -> each.lane() == lane)
        .mapToInt(WorkerReport::slots)
        .sum();
  }

  /** Each live worker's report of each of its lanes. */
  List<WorkerReport> workers() {
    return reports(reports(), WorkerReport.class)
        .sorted(Comparator.comparing(CapacityReport::subject))
        .toList();
  }

  private static <T extends CapacityReport> Stream<T> reports(
      List<CapacityReport> all, Class<T> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast);
  }

  private synchronized List<CapacityReport> reports() {
    Instant oldest = clock.instant().minus(LATELY);
    latest.values().removeIf(heard -> heard.at().isBefore(oldest));
    return latest.values().stream().map(Heard::report).toList();
  }
}
