package io.cartorio.delivery.projection;

import io.cartorio.platform.kafka.EventPublisher;
import io.cartorio.platform.kafka.KafkaSettings;
import io.cartorio.platform.redis.Redis;
import io.cartorio.schemas.id.InstanceId;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/**
 * The three projections, each with a thread and a consumer group of its own, so that none waits for
 * another. They end after whoever writes the log, and before Redis and the broker.
 */
public final class Projections implements SmartLifecycle {
  /** Below the stream-processor's, which ends first. */
  private static final int PHASE = 0;

  private final List<ProjectionThread<?>> threads;
  private volatile boolean running;

  public Projections(
      DeliverySettings settings,
      KafkaSettings kafka,
      InstanceId instance,
      Redis redis,
      EventPublisher publisher,
      MeterRegistry registry) {
    threads =
        List.<Projection<?>>of(
                new ResultsProjection(settings),
                new JobsProjection(settings),
                new EventsProjection(settings))
            .stream()
            .<ProjectionThread<?>>map(
                projection ->
                    new ProjectionThread<>(
                        projection, kafka, settings, instance, redis, publisher, registry))
            .toList();
  }

  @Override
  public void start() {
    threads.forEach(ProjectionThread::start);
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    threads.forEach(ProjectionThread::close);
  }

  /** Whether every projection is at work. */
  public boolean areAlive() {
    return running && threads.stream().allMatch(ProjectionThread::isAlive);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
