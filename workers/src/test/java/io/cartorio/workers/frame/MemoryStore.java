package io.cartorio.workers.frame;

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
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A content store that forgets at its end. */
public final class MemoryStore implements ContentStore {
  private record Entry(ContentRef ref, byte[] bytes) {}

  private final Map<ContentKey, Entry> entries = new ConcurrentHashMap<>();
  private final Set<JobId> purged = ConcurrentHashMap.newKeySet();

  @Override
  public ContentRef putIfAbsent(
      ContentKey key, String mediaType, InputStream content, long maxBytes) throws IOException {
    byte[] bytes = content.readAllBytes();
    if (bytes.length > maxBytes) {
      throw new ContentTooLargeException(maxBytes);
    }
    if (purged.contains(key.job())) {
      throw new PurgedException();
    }
    ContentRef ref = new ContentRef(key, mediaType, bytes.length, Sha256.of(bytes));
    Entry before = entries.putIfAbsent(key, new Entry(ref, bytes));
    return before == null ? ref : before.ref();
  }

  @Override
  public InputStream open(ContentKey key) throws IOException {
    Entry entry = entries.get(key);
    if (entry == null) {
      throw new NoSuchFileException(key.value());
    }
    return new ByteArrayInputStream(entry.bytes());
  }

  @Override
  public boolean exists(ContentKey key) {
    return entries.containsKey(key);
  }

  @Override
  public void discard(ContentKey key) {
    entries.remove(key);
  }

  @Override
  public List<ContentRef> contents(ContentKey.Area area, OwnerId owner, JobId job) {
    return entries.values().stream()
        .map(Entry::ref)
        .filter(ref -> ref.key().area() == area && ref.key().job().equals(job))
        .sorted(Comparator.comparing(ref -> ref.key().name()))
        .toList();
  }

  @Override
  public long purge(OwnerId owner, JobId job) {
    purged.add(job);
    long bytes =
        entries.values().stream()
            .filter(entry -> entry.ref().key().job().equals(job))
            .mapToLong(entry -> entry.ref().size())
            .sum();
    entries.keySet().removeIf(key -> key.job().equals(job));
    return bytes;
  }

  @Override
  public void list(Consumer<StoredJob> found) {
    purged.forEach(job -> found.accept(new StoredJob(Bench.OWNER, job, Instant.EPOCH, true)));
  }
}
