package io.cartorio.streams.topology;

import io.cartorio.platform.StartRefused;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The version of the stores, kept in one of them and in its changelog, so that it outlives any
 * disk. A program older than the stores must not write them.
 */
final class StoreVersion {
  /** Grows when an older program could not read what this one writes. */
  static final int CURRENT = 2;

  private static final String KEY = "stores";

  private final KeyValueStore<String, Integer> store;

  private StoreVersion(KeyValueStore<String, Integer> store) {
    this.store = store;
  }

  /**
   * @throws StartRefused when the stores are newer than this program
   */
  static StoreVersion check(KeyValueStore<String, Integer> store) {
    Integer found = store.get(KEY);
    if (found != null) {
      check(found);
    }
    return new StoreVersion(store);
  }

  /**
   * @throws StartRefused when stores of this version are newer than this program
   */
  static void check(int found) {
    if (found > CURRENT) {
      throw new StartRefused(
          "The jobs were written by a newer Cartorio (store version %d; this one knows %d)."
              .formatted(found, CURRENT),
          "Start the newer version again: jobs cannot be handed back to an older one.");
    }
  }

  /** To be called while a record or a timer is handled: before that nothing can be logged. */
  void write() {
    Integer found = store.get(KEY);
    if (found == null || found < CURRENT) {
      store.put(KEY, CURRENT);
    }
  }
}
