package io.cartorio.platform.content.s3;

import io.cartorio.platform.content.ContentStore;
import io.cartorio.platform.content.PurgedException;
import io.cartorio.platform.content.StoredJob;
import io.cartorio.platform.content.Trailer;
import io.cartorio.platform.content.VerifiedBytes;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentKey.Area;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * Objects of one bucket, at most a part of one in a temporary file while it is sent. Each is
 * written under the condition that nothing stands there, so that the first wins and no half of one
 * is seen.
 */
public final class S3ContentStore implements ContentStore {
  private final Bucket bucket;
  private final Markers markers;
  private final long partSize;
  private final Path parts;

  /**
   * @param markerAge how long it is remembered that a job was purged
   * @param parts the folder for what is being sent
   */
  public S3ContentStore(
      S3Client client, String bucket, S3Settings settings, Duration markerAge, Path parts) {
    this.bucket = new Bucket(client, bucket, settings.prefix());
    markers = new Markers(this.bucket, markerAge);
    partSize = settings.partSize().toBytes();
    this.parts = parts;
  }

  @Override
  public ContentRef putIfAbsent(
      ContentKey key, String mediaType, InputStream content, long maxBytes) throws IOException {
    ContentRef ref = place(key, mediaType, new Incoming(content, maxBytes));
    if (markers.isMarked(key.owner(), key.job())) {
      purge(key.owner(), key.job());
      throw new PurgedException();
    }
    return ref;
  }

  private ContentRef place(ContentKey key, String mediaType, Incoming content) throws IOException {
    try (Part part = new Part(parts)) {
      if (!part.fill(content, partSize)) {
        return placeLong(key, mediaType, content, part);
      }
      ContentRef ref = content.described(key, mediaType);
      part.append(Trailer.of(ref));
      return bucket.putIfAbsent(key.value(), part.body()) ? ref : stored(key);
    }
  }

  private ContentRef placeLong(ContentKey key, String mediaType, Incoming content, Part part)
      throws IOException {
    refusePurged(key);
    try (LongUpload upload = new LongUpload(bucket, key.value())) {
      upload.send(part.body());
      while (!part.fill(content, partSize)) {
        upload.send(part.body());
      }
      ContentRef ref = content.described(key, mediaType);
      part.append(Trailer.of(ref));
      upload.send(part.body());
      return upload.complete() ? ref : stored(key);
    }
  }

  private ContentRef stored(ContentKey key) throws IOException {
    try {
      return bucket.described(key);
    } catch (NoSuchFileException e) {
      refusePurged(key);
      throw e;
    }
  }

  private void refusePurged(ContentKey key) throws IOException {
    if (markers.isMarked(key.owner(), key.job())) {
      throw new PurgedException();
    }
  }

  @Override
  public InputStream open(ContentKey key) throws IOException {
    ResponseInputStream<GetObjectResponse> stored = bucket.open(key.value());
    try {
      return new VerifiedBytes(key, new Download(key, stored), stored.response().contentLength());
    } catch (IOException e) {
      stored.abort();
      throw e;
    }
  }

  @Override
  public void discard(ContentKey key) throws IOException {
    bucket.delete(key.value());
  }

  @Override
  public boolean exists(ContentKey key) throws IOException {
    return bucket.written(key.value()).isPresent();
  }

  @Override
  public List<ContentRef> contents(Area area, OwnerId owner, JobId job) throws IOException {
    String folder = folder(area, owner, job);
    List<ContentRef> refs = new ArrayList<>();
    Iterator<Bucket.Entry> found = bucket.list(folder);
    while (Call.of(folder, found::hasNext)) {
      try {
        refs.add(bucket.described(ContentKey.of(found.next().key())));
      } catch (NoSuchFileException goneSince) {
        // purged between the listing and the look
      }
    }
    return refs;
  }

  @Override
  public long purge(OwnerId owner, JobId job) throws IOException {
    markers.mark(owner, job);
    long bytes = 0;
    for (Area area : Area.values()) {
      String folder = folder(area, owner, job);
      bucket.abortUploads(folder, Instant.MAX);
      bytes += empty(folder);
    }
    return bytes;
  }

  private long empty(String folder) throws IOException {
    List<String> keys = new ArrayList<>();
    long bytes = 0;
    Iterator<Bucket.Entry> found = bucket.list(folder);
    while (Call.of(folder, found::hasNext)) {
      Bucket.Entry entry = found.next();
      keys.add(entry.key());
      bytes += Math.max(0, entry.size() - Trailer.LENGTH);
    }
    bucket.delete(keys);
    return bytes;
  }

  @Override
  public void list(Consumer<StoredJob> found) throws IOException {
    new Listing(bucket).each(found);
  }

  /** Removes what was begun before {@code limit} and not ended, and markers that count no more. */
  public void removeLeftovers(Instant limit) throws IOException {
    for (Area area : Area.values()) {
      bucket.abortUploads(area.folder() + '/', limit);
    }
    markers.removeOld();
  }

  private static String folder(Area area, OwnerId owner, JobId job) {
    return area.folder() + '/' + owner + '/' + job + '/';
  }
}
