package io.cartorio.gateway.testing;

import io.cartorio.platform.content.ContentStore;
import io.cartorio.platform.content.ContentTooLargeException;
import io.cartorio.platform.content.PurgedException;
import io.cartorio.platform.content.StoredJob;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A content store that forgets. */
public final class MemoryStore implements ContentStore {
  private record Entry(ContentRef ref, byte[] bytes) {}

  private final Map<ContentKey, Entry> stored = new ConcurrentHashMap<>();
  private final Set<JobId> purged = ConcurrentHashMap.newKeySet();
  private volatile boolean away;

  /** What stands in it. */
  public Set<ContentKey> keys() {
    return Set.copyOf(stored.keySet());
  }

  public void goAway(boolean gone) {
    away = gone;
  }

  @Override
  public ContentRef putIfAbsent(
      ContentKey key, String mediaType, InputStream content, long maxBytes) throws IOException {
    if (away) {
      throw new IOException("away");
    }
    if (purged.contains(key.job())) {
      throw new PurgedException();
    }
    byte[] bytes = content.readNBytes((int) maxBytes + 1);
    if (bytes.length > maxBytes) {
      throw new ContentTooLargeException(maxBytes);
    }
    ContentRef ref = new ContentRef(key, mediaType, bytes.length, Sha256.of(bytes));
    Entry there = stored.putIfAbsent(key, new Entry(ref, bytes));
    return there == null ? ref : there.ref();
  }

  @Override
  public InputStream open(ContentKey key) throws IOException {
    Entry entry = stored.get(key);
    if (entry == null) {
      throw new NoSuchFileException(key.value());
    }
    return new ByteArrayInputStream(entry.bytes());
  }

  @Override
  public void discard(ContentKey key) {
    stored.remove(key);
  }

  @Override
  public boolean exists(ContentKey key) {
    return stored.containsKey(key);
  }

  @Override
  public List<ContentRef> contents(ContentKey.Area area, OwnerId owner, JobId job)
      throws IOException {
    if (away) {
      throw new IOException("away");
    }
    return stored.values().stream()
        .map(Entry::ref)
        .filter(ref -> ref.key().area() == area && ref.key().job().equals(job))
        .sorted(Comparator.comparing(ref -> ref.key().name()))
        .toList();
  }

  @Override
  public long purge(OwnerId owner, JobId job) {
    purged.add(job);
    stored.keySet().removeIf(key -> key.job().equals(job));
    return 0;
  }

  @Override
  public void list(Consumer<StoredJob> found) {
    throw new UnsupportedOperationException("the gateway lists nothing");
  }
}
