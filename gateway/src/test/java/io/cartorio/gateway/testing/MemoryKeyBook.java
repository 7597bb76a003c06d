package io.cartorio.gateway.testing;

import io.cartorio.gateway.key.KeyBook;
import io.cartorio.schemas.id.KeyId;
import io.cartorio.schemas.key.KeyRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keys in memory. */
public final class MemoryKeyBook implements KeyBook {
  private final Map<KeyId, KeyRecord> keys = new ConcurrentHashMap<>();

  /** As if none had ever been made. */
  public void clear() {
    keys.clear();
  }

  @Override
  public Optional<KeyRecord> find(KeyId id) {
    return Optional.ofNullable(keys.get(id));
  }

  @Override
  public boolean isEmpty() {
    return keys.isEmpty();
  }

  @Override
  public List<KeyRecord> all() {
    return List.copyOf(keys.values());
  }

  @Override
  public void put(KeyRecord key) {
    keys.put(key.id(), key);
  }
}
