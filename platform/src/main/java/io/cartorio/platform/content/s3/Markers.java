package io.cartorio.platform.content.s3;

import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The jobs that were purged: an object for each, as old as the last purge. */
final class Markers {
  static final String FOLDER = "purged/";
  private static final int AT_ONCE = 1_000;

  private final Bucket bucket;
  private final Duration age;

  Markers(Bucket bucket, Duration age) {
    this.bucket = bucket;
    this.age = age;
  }

  /** A marker that has outlived its age counts no more, whether or not it was cleared away. */
  boolean isMarked(OwnerId owner, JobId job) throws IOException {
    return bucket
        .written(key(owner, job))
        .filter(written -> written.plus(age).isAfter(Instant.now()))
        .isPresent();
  }

  void mark(OwnerId owner, JobId job) throws IOException {
    bucket.put(key(owner, job), new byte[0]);
  }

  void removeOld() throws IOException {
    Instant limit = Instant.now().minus(age);
    List<String> old = new ArrayList<>();
    Iterator<Bucket.Entry> all = bucket.list(FOLDER);
    while (Call.of(FOLDER, all::hasNext)) {
      Bucket.Entry marker = all.next();
      if (marker.written().isBefore(limit)) {
        old.add(marker.key());
      }
      if (old.size() == AT_ONCE) {
        bucket.delete(old);
        old.clear();
      }
    }
    bucket.delete(old);
  }

  private static String key(OwnerId owner, JobId job) {
    return FOLDER + owner + '/' + job;
  }
}
