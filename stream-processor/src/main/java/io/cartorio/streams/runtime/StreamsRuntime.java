package io.cartorio.streams.runtime;

import io.cartorio.platform.StartRefused;
import io.cartorio.platform.kafka.KafkaSettings;
import io.cartorio.schemas.id.InstanceId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The topology, running: started with the application and stopped before what it writes to. */
public final class StreamsRuntime implements SmartLifecycle {
  /** Starts after what has a lower phase, and stops before it: brokers and projections. */
  public static final int PHASE = 2_000;

  private static final Logger LOG = LoggerFactory.getLogger(StreamsRuntime.class);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

  private final Topology topology;
  private final Properties properties;
  private final MeterRegistry registry;
  private volatile @Nullable StartRefused refusal;
  private @Nullable Running running;

  private record Running(KafkaStreams streams, KafkaStreamsMetrics metrics) {}

  public StreamsRuntime(
      Topology topology,
      StreamsSettings settings,
      KafkaSettings kafka,
      InstanceId instance,
      MeterRegistry registry) {
    this.topology = topology;
    this.properties = StreamsProperties.of(settings, kafka, instance);
    this.registry = registry;
  }

  @Override
  public synchronized void start() {
    if (running != null) {
      return;
    }
    refusal = null;
    KafkaStreams streams = new KafkaStreams(topology, properties);
    streams.setUncaughtExceptionHandler(
        new UncaughtErrors(InstantSource.system(), refused -> refusal = refused));
    streams.setStateListener(
        (now, before) ->
            LOG.atInfo().addKeyValue("state", now).addKeyValue("before", before).log("streams"));
    KafkaStreamsMetrics metrics = new KafkaStreamsMetrics(streams);
    metrics.bindTo(registry);
    streams.start();
    running = new Running(streams, metrics);
  }

  /** Where Kafka Streams stands; {@code NOT_RUNNING} before the start and after the stop. */
  public synchronized KafkaStreams.State state() {
    return running == null ? KafkaStreams.State.NOT_RUNNING : running.streams().state();
  }

  /** Why it will not run, whatever is tried. */
  public Optional<StartRefused> refusal() {
    return Optional.ofNullable(refusal);
  }

  @Override
  public synchronized void stop() {
    Running stopping = running;
    if (stopping != null) {
      running = null;
      stopping.metrics().close();
      if (!stopping.streams().close(CLOSE_WITHIN)) {
        LOG.warn("Kafka Streams did not close in time; what was not committed is read again");
      }
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return running != null;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
