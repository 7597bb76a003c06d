package io.cartorio.gateway.answer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where the time of requests goes, over all of them; and how many wait. */
public final class StageMeters {
  private final MeterRegistry registry;
  private final Map<String, Timer> timers = new ConcurrentHashMap<>();

  public StageMeters(MeterRegistry registry, Waiters waiters) {
    this.registry = registry;
    Gauge.builder("cartorio.gateway.waiters", waiters, Waiters::count)
        .description("requests that wait for their job")
        .register(registry);
  }

  public void record(ServerTiming timing) {
    timing.stages().forEach(this::record);
  }

  private void record(String stage, Duration took) {
    timers.computeIfAbsent(stage, this::timer).record(took);
  }

  private Timer timer(String stage) {
    return Timer.builder("cartorio.gateway.stage")
        .description("time of a job's request by what it was spent on")
        .tag("stage", stage)
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofMillis(1))
        .maximumExpectedValue(Duration.ofSeconds(30))
        .register(registry);
  }
}
