package io.cartorio.streams.topology;

import io.cartorio.schemas.event.DocumentEvent;
import io.cartorio.schemas.event.DocumentEvent.TaskReady;
import io.cartorio.schemas.task.Lane;
import io.cartorio.streams.scheduler.LaneFigures;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/** What the topology tells of itself. No tag names a job, a task or an owner. */
public final class TopologyMeters {
  private static final String PREFIX = "cartorio.streams.";

  private final MeterRegistry registry;
  private final Map<Place, LaneFigures> figures = new ConcurrentHashMap<>();
  private final Map<Integer, List<Meter>> gauges = new ConcurrentHashMap<>();

  private record Place(int partition, Lane lane) {}

  public TopologyMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  /** A record was read; how long ago it was written is what the input lags behind. */
  void read(String source, Instant written, Instant now) {
    Duration lag = Duration.between(written, now);
    timer("input.lag", Tags.of("source", source)).record(lag.isNegative() ? Duration.ZERO : lag);
  }

  void deadLetter(String source, String reason) {
    registry
        .counter(
            PREFIX + "dead.letters",
            Tags.of("source", source, "reason", reason.toLowerCase(Locale.ROOT)))
        .increment();
  }

  void forwarded(String source) {
    registry.counter(PREFIX + "forwarded", Tags.of("source", source)).increment();
  }

  void decided(String input, long nanos) {
    timer("decide", Tags.of("input", input)).record(Duration.ofNanos(nanos));
  }

  void event(DocumentEvent event) {
    registry
        .counter(PREFIX + "events", Tags.of("type", event.getClass().getSimpleName()))
        .increment();
    if (event instanceof TaskReady ready) {
      registry.counter(PREFIX + "task.again", Tags.of("reason", ready.reason().name())).increment();
    }
  }

  void timerFired(Instant due, Instant now) {
    timer("timer.late", Tags.empty()).record(Duration.between(due, now));
  }

  /** The lanes of {@code partition}, from now until it is {@link #closed}. */
  void opened(int partition) {
    List<Meter> opened = new ArrayList<>();
    for (Lane lane : Lane.values()) {
      Place place = new Place(partition, lane);
      opened.add(gauge("lane.queued", place, LaneFigures::queued));
      opened.add(gauge("lane.outstanding", place, LaneFigures::outstanding));
      opened.add(gauge("lane.credit", place, LaneFigures::credit));
      opened.add(gauge("lane.drain", place, LaneFigures::drainPerSecond));
      opened.add(gauge("lane.oldest", place, f -> f.oldestAge().toMillis() / 1e3));
    }
    gauges.put(partition, opened);
  }

  /** The scheduler of a partition knows its live jobs again. */
  void restored(int liveJobs, Duration took) {
    timer("restore", Tags.empty()).record(took);
    registry.summary(PREFIX + "restored.jobs").record(liveJobs);
  }

  void figures(int partition, LaneFigures lane) {
    figures.put(new Place(partition, lane.lane()), lane);
  }

  void closed(int partition) {
    Objects.requireNonNullElse(gauges.remove(partition), List.<Meter>of())
        .forEach(registry::remove);
    figures.keySet().removeIf(place -> place.partition() == partition);
  }

  /** What every lane of this instance last said, over all its partitions. */
  public Map<Lane, Integer> queued() {
    Map<Lane, Integer> queued = new EnumMap<>(Lane.class);
    figures.values().forEach(lane -> queued.merge(lane.lane(), lane.queued(), Integer::sum));
    return queued;
  }

  private Gauge gauge(String name, Place place, ToDoubleFunction<LaneFigures> figure) {
    return Gauge.builder(
            PREFIX + name,
            () -> {
              LaneFigures lane = figures.get(place);
              return lane == null ? 0 : figure.applyAsDouble(lane);
            })
        .tags("partition", Integer.toString(place.partition()), "lane", place.lane().label())
        .register(registry);
  }

  private Timer timer(String name, Tags tags) {
    return Timer.builder(PREFIX + name).tags(tags).publishPercentileHistogram().register(registry);
  }
}
