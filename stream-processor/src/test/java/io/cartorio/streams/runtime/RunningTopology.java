package io.cartorio.streams.runtime;

import static org.awaitility.Awaitility.await;

import io.cartorio.platform.kafka.KafkaSettings;
import io.cartorio.platform.telemetry.Spans;
import io.cartorio.platform.testing.Settings;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.Origin;
import io.cartorio.streams.job.Decider;
import io.cartorio.streams.job.DeciderSettings;
import io.cartorio.streams.scheduler.SchedulerSettings;
import io.cartorio.streams.topology.CartorioTopology;
import io.cartorio.streams.topology.Submissions;
import io.cartorio.streams.topology.TopologyMeters;
import io.cartorio.streams.topology.TopologyParts;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.streams.KafkaStreams;

/** The stream-processor on a test's broker. */
final class RunningTopology implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final StreamsRuntime runtime;

  private RunningTopology(KafkaSettings kafka, String instance, Map<String, String> settings) {
    runtime =
        new StreamsRuntime(
            CartorioTopology.buildTopology(parts(kafka, instance, registry)),
            Settings.bind("cartorio.streams", StreamsSettings.class, settings),
            kafka,
            InstanceId.of(instance),
            registry);
  }

  static TopologyParts parts(KafkaSettings kafka, String instance) {
    return parts(kafka, instance, new SimpleMeterRegistry());
  }

  private static TopologyParts parts(KafkaSettings kafka, String instance, MeterRegistry registry) {
    return new TopologyParts(
        new Decider(Settings.bind("cartorio.jobs", DeciderSettings.class, Map.of())),
        Settings.bind("cartorio.scheduler", SchedulerSettings.class, Map.of()),
        Submissions.SECRET,
        new Origin("stream-processor", "0.1.0", InstanceId.of(instance)),
        kafka.jobPartitions(),
        InstantSource.system(),
        new TopologyMeters(registry),
        Spans.NONE);
  }

  /** Returns once it runs. */
  static RunningTopology start(KafkaSettings kafka, String instance, Path stateDir) {
    return start(kafka, instance, Map.of("state-dir", stateDir.toString(), "standbys", "0"));
  }

  static RunningTopology start(KafkaSettings kafka, String instance, Map<String, String> settings) {
    RunningTopology running = new RunningTopology(kafka, instance, settings);
    running.runtime.start();
    await().atMost(LIMIT).until(() -> running.runtime.state() == KafkaStreams.State.RUNNING);
    return running;
  }

  StreamsRuntime runtime() {
    return runtime;
  }

  @Override
  public void close() {
    runtime.stop();
  }
}
