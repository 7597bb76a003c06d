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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A content store that forgets. */
public final class MemoryStore implements ContentStore {
  private final Map<ContentKey, byte[]> stored = new ConcurrentHashMap<>();
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
    byte[] there = stored.putIfAbsent(key, bytes);
    byte[] now = there == null ? bytes : there;
    return new ContentRef(key, mediaType, now.length, Sha256.of(now));
  }

  @Override
  public InputStream open(ContentKey key) throws IOException {
    byte[] bytes = stored.get(key);
    if (bytes == null) {
      throw new NoSuchFileException(key.value());
    }
    return new ByteArrayInputStream(bytes);
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
