package io.cartorio.platform.content.s3;

import io.cartorio.platform.content.StoredJob;
import io.cartorio.schemas.content.ContentKey.Area;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Walks the areas and the markers side by side, each in the order of its keys, so that a job is
 * seen once with everything of it, and no more than a page of each is in memory.
 */
final class Listing {
  private final Bucket bucket;

  Listing(Bucket bucket) {
    this.bucket = bucket;
  }

  void each(Consumer<StoredJob> found) throws IOException {
    List<Walk> areas = new ArrayList<>();
    for (Area area : Area.values()) {
      areas.add(new Walk(bucket, area.folder() + '/'));
    }
    Walk markers = new Walk(bucket, Markers.FOLDER);
    List<Walk> all = new ArrayList<>(areas);
    all.add(markers);
    Optional<String> next = first(all);
    while (next.isPresent()) {
      String job = next.get();
      @Nullable Instant marked = markers.take(job);
      @Nullable Instant oldest = null;
      for (Walk area : areas) {
        oldest = older(oldest, area.take(job));
      }
      tell(job, oldest, marked, found);
      next = first(all);
    }
  }

  private static void tell(
      String job, @Nullable Instant oldest, @Nullable Instant marked, Consumer<StoredJob> found) {
    String[] ids = job.split("/", -1);
    OwnerId owner = OwnerId.of(ids[0]);
    if (oldest != null) {
      found.accept(new StoredJob(owner, JobId.of(ids[1]), oldest, false));
    } else if (marked != null) {
      found.accept(new StoredJob(owner, JobId.of(ids[1]), marked, true));
    }
  }

  private static Optional<String> first(List<Walk> walks) {
    return walks.stream().map(Walk::job).flatMap(Optional::stream).min(Comparator.naturalOrder());
  }

  private static @Nullable Instant older(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.isBefore(one) ? other : one;
  }

  /** The entries under one folder, of which the first that was not taken is known. */
  private static final class Walk {
    private final String folder;
    private final Iterator<Bucket.Entry> entries;
    private Bucket.@Nullable Entry current;

    Walk(Bucket bucket, String folder) throws IOException {
      this.folder = folder;
      entries = bucket.list(folder);
      advance();
    }

    /** Whose the current entry is: owner, slash, job. */
    Optional<String> job() {
      return Optional.ofNullable(current).map(this::jobOf);
    }

    private String jobOf(Bucket.Entry entry) {
      String[] parts = entry.key().substring(folder.length()).split("/", -1);
      return parts.length < 2 ? "" : parts[0] + '/' + parts[1];
    }

    /** Passes by the entries of {@code job}; returns when the oldest of them was written. */
    @Nullable Instant take(String job) throws IOException {
      @Nullable Instant oldest = null;
      Bucket.Entry entry = current;
      while (entry != null && jobOf(entry).equals(job)) {
        oldest = older(oldest, entry.written());
        advance();
        entry = current;
      }
      return oldest;
    }

    private void advance() throws IOException {
      current = Call.of(folder, entries::hasNext) ? entries.next() : null;
    }
  }
}
