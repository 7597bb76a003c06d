package io.cartorio.platform.content;

import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where the bytes of documents are. Safe for use by many threads and processes at once.
 *
 * <p>What is stored never changes: a key is written once, and whoever comes second is told what
 * stands there. Once a job is marked as purged nothing can be stored under it.
 *
 * <p>Every method throws {@link IOException} when the store cannot be reached or is full: that may
 * pass.
 */
public interface ContentStore {

  /**
   * Stores what {@code content} yields, unless something stands at {@code key}. When this returns,
   * the bytes survive the end of this process.
   *
   * @param maxBytes a longer stream is refused, and nothing of it stays
   * @return what stands at {@code key} now: these bytes, or those that were there
   * @throws ContentTooLargeException when the stream is longer than {@code maxBytes}
   * @throws PurgedException when the job's bytes have been purged
   */
  ContentRef putIfAbsent(ContentKey key, String mediaType, InputStream content, long maxBytes)
      throws IOException;

  /**
   * Stores a few bytes as {@link #putIfAbsent} does, but they may be lost or damaged when the whole
   * machine fails: for what costs no more than itself when it is gone.
   */
  default ContentRef putNote(ContentKey key, String mediaType, byte[] note) throws IOException {
    return putIfAbsent(key, mediaType, new ByteArrayInputStream(note), note.length);
  }

  /**
   * The bytes at {@code key}, from the first. The caller closes the stream. What is read is checked
   * against what was stored: the last of it comes only if all of it is the same.
   *
   * @throws java.nio.file.NoSuchFileException when nothing stands there
   * @throws DamagedContentException when what stands there is not what was stored: here, or from
   *     the stream with its last bytes
   */
  InputStream open(ContentKey key) throws IOException;

  /**
   * Deletes what stands at {@code key}, and leaves no marker: for bytes that were stored and then
   * refused, so that no job has them. Repeating it does no harm.
   */
  void discard(ContentKey key) throws IOException;

  /** Whether something stands at {@code key}. */
  boolean exists(ContentKey key) throws IOException;

  /**
   * What stands in one area of a job, by name. Read anew each time: for the few files of one job.
   */
  List<ContentRef> contents(ContentKey.Area area, OwnerId owner, JobId job) throws IOException;

  /**
   * Marks the job as purged, then deletes every byte of it. Repeating it does no harm.
   *
   * @return how many bytes were deleted
   */
  long purge(OwnerId owner, JobId job) throws IOException;

  /**
   * Names every job that has bytes or a purged marker, with the age of its oldest entry, for the
   * sweeper.
   */
  void list(Consumer<StoredJob> found) throws IOException;
}
