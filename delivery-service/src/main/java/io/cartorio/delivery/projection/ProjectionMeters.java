package io.cartorio.delivery.projection;

import io.cartorio.schemas.topic.Topic;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** What one projection tells of itself. */
final class ProjectionMeters {
  private final Timer writes;
  private final Timer age;
  private final Counter unreadable;
  private final Counter restarts;
  private final Counter failures;
  private final AtomicLong lag = new AtomicLong();

  ProjectionMeters(MeterRegistry registry, Topic<?> topic) {
    Tags tags = Tags.of("topic", topic.name());
    writes = Timer.builder("cartorio.projection.write").tags(tags).register(registry);
    age = Timer.builder("cartorio.projection.age").tags(tags).register(registry);
    unreadable = registry.counter("cartorio.projection.unreadable", tags);
    restarts = registry.counter("cartorio.projection.restarts", tags);
    failures = registry.counter("cartorio.projection.failures", tags);
    registry.gauge("cartorio.projection.lag", tags, lag);
  }

  /** A batch was written. */
  void wrote(Duration took) {
    writes.record(took);
  }

  /** From a record's place in the log to its place in Redis. */
  void told(long recordMillis) {
    age.record(Math.max(0, System.currentTimeMillis() - recordMillis), TimeUnit.MILLISECONDS);
  }

  void unreadable() {
    unreadable.increment();
  }

  /** Redis stood elsewhere, so the log is read from there. */
  void restarted() {
    restarts.increment();
  }

  /** Redis or Kafka did not do what was asked. */
  void failed() {
    failures.increment();
  }

  void lag(long records) {
    lag.set(records);
  }
}
