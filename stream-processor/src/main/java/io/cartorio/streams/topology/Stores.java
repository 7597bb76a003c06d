package io.cartorio.streams.topology;

import io.cartorio.schemas.topic.Retention;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** The state stores: on disk, each with a changelog that forgets what was deleted. */
final class Stores {
  /** Jobs to which something may happen any moment; what a restart reads, bit by bit. */
  static final String LIVE = "jobs-live";

  /** Jobs at rest, for repeats, reads of their state, and their expiry. */
  static final String ENDED = "jobs-ended";

  /** When jobs are due, in that order. */
  static final String TIMERS = "timers";

  /** The version of these stores. */
  static final String VERSIONS = "versions";

  private static final Map<String, String> CHANGELOG = new Retention.Compact().settings();

  private Stores() {}

  static List<StoreBuilder<?>> all() {
    Serde<String> text = Serdes.String();
    return List.of(
        store(LIVE, text, StoredJobCodec.serde()),
        store(ENDED, text, StoredJobCodec.serde()),
        store(TIMERS, Serdes.ByteArray(), Serdes.ByteArray()),
        store(VERSIONS, text, Serdes.Integer()));
  }

  private static <K, V> StoreBuilder<KeyValueStore<K, V>> store(
      String name, Serde<K> key, Serde<V> value) {
    return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
            org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name), key, value)
        .withCachingDisabled()
        .withLoggingEnabled(CHANGELOG);
  }
}
