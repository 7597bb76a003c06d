package io.cartorio.streams.runtime;

import static org.awaitility.Awaitility.await;

import io.cartorio.platform.kafka.KafkaSettings;
import io.cartorio.platform.testing.Settings;
import io.cartorio.schemas.event.DocumentEvent;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.topic.Topics;
import io.cartorio.streams.job.Evolution;
import io.cartorio.streams.job.Job;
import io.cartorio.streams.topology.CartorioTopology;
import io.cartorio.streams.topology.StoredJobs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** What an instance with an empty disk has in its stores. */
final class RestoredStores implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final KafkaStreams streams;

  private RestoredStores(KafkaStreams streams) {
    this.streams = streams;
  }

  /** Returns once everything is restored. */
  static RestoredStores of(KafkaSettings kafka, String instance, Path emptyFolder) {
    StreamsSettings settings =
        Settings.bind(
            "cartorio.streams",
            StreamsSettings.class,
            Map.of("state-dir", emptyFolder.toString(), "standbys", "0"));
    KafkaStreams streams =
        new KafkaStreams(
            CartorioTopology.buildTopology(RunningTopology.parts(kafka, instance)),
            StreamsProperties.of(settings, kafka, InstanceId.of(instance)));
    streams.start();
    await().atMost(LIMIT).until(() -> streams.state() == KafkaStreams.State.RUNNING);
    return new RestoredStores(streams);
  }

  /** Every job in them. */
  Map<JobId, Job> jobs() {
    Map<JobId, Job> jobs = new HashMap<>();
    for (String name : List.of("jobs-live", "jobs-ended")) {
      ReadOnlyKeyValueStore<String, Object> store =
          streams.store(
              StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.keyValueStore()));
      try (KeyValueIterator<String, Object> all = store.all()) {
        while (all.hasNext()) {
          KeyValue<String, Object> next = all.next();
          jobs.put(JobId.of(next.key), StoredJobs.job(next.value));
        }
      }
    }
    return jobs;
  }

  /** Every job that the events on the log make. */
  static Map<JobId, Job> fold(KafkaSettings kafka) {
    Map<JobId, Job> folded = new HashMap<>();
    for (DocumentEvent event : Clients.messages(kafka, Topics.EVENTS)) {
      folded.compute(event.job(), (id, job) -> Evolution.evolve(job, event));
    }
    return folded;
  }

  @Override
  public void close() {
    streams.close(Duration.ofSeconds(10));
  }
}
