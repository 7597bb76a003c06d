package io.cartorio.platform.content.files;

import io.cartorio.platform.content.ContentStore;
import io.cartorio.platform.content.DamagedContentException;
import io.cartorio.platform.content.PurgedException;
import io.cartorio.platform.content.StoredJob;
import io.cartorio.platform.content.Trailer;
import io.cartorio.platform.content.VerifiedBytes;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentKey.Area;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Files under one folder. Bytes are written aside, forced to the disk and then linked to their
 * place, which fails when something stands there: the first wins, and nobody sees half a file.
 */
public final class FileContentStore implements ContentStore {
  private static final Set<OpenOption> READ =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  private final StoreFolders folders;
  private final Flush flush;
  private final Purge purge;

  /** Opens the store, and removes what was left unfinished or is remembered no longer. */
  public FileContentStore(ContentSettings settings) throws IOException {
    flush = new Flush(settings.fsync());
    folders = new StoreFolders(settings.path(), flush);
    purge = new Purge(folders, flush, settings.markerAge());
    Instant now = Instant.now();
    Leftovers.removeFiles(folders.temporaries(), now.minus(settings.temporaryAge()));
    Leftovers.removeMarkers(folders.markers(), now.minus(settings.markerAge()));
  }

  @Override
  public ContentRef putIfAbsent(
      ContentKey key, String mediaType, InputStream content, long maxBytes) throws IOException {
    return put(key, mediaType, content, maxBytes, flush);
  }

  @Override
  public ContentRef putNote(ContentKey key, String mediaType, byte[] note) throws IOException {
    return put(key, mediaType, new ByteArrayInputStream(note), note.length, Flush.NONE);
  }

  private ContentRef put(
      ContentKey key, String mediaType, InputStream content, long maxBytes, Flush forced)
      throws IOException {
    refusePurged(key);
    try (TemporaryFile temporary = new TemporaryFile(folders.temporaries())) {
      ContentRef ref = temporary.fill(key, mediaType, content, maxBytes, forced);
      return place(temporary, ref, forced);
    }
  }

  private ContentRef place(TemporaryFile temporary, ContentRef ref, Flush forced)
      throws IOException {
    Path file = folders.file(ref.key());
    Path folder = folders.job(ref.key().area(), ref.key().owner(), ref.key().job());
    try {
      folders.make(folder);
      Files.createLink(file, temporary.path());
      forced.folder(folder);
    } catch (FileAlreadyExistsException e) {
      return stored(ref.key());
    } catch (NoSuchFileException e) {
      refusePurged(ref.key());
      throw e;
    }
    if (purge.isMarked(ref.key().owner(), ref.key().job())) {
      purge.run(ref.key().owner(), ref.key().job());
      throw new PurgedException();
    }
    return ref;
  }

  private ContentRef stored(ContentKey key) throws IOException {
    try (SeekableByteChannel file = Files.newByteChannel(folders.file(key), READ)) {
      return described(key, file);
    } catch (NoSuchFileException e) {
      refusePurged(key);
      throw e;
    }
  }

  @Override
  public InputStream open(ContentKey key) throws IOException {
    SeekableByteChannel file;
    try {
      file = Files.newByteChannel(folders.file(key), READ);
    } catch (NoSuchFileException e) {
      throw new NoSuchFileException(key.value());
    }
    try {
      ContentRef whole = described(key, file);
      return new VerifiedBytes(key, Channels.newInputStream(file), whole.size() + Trailer.LENGTH);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public void discard(ContentKey key) throws IOException {
    Files.deleteIfExists(folders.file(key));
    purge.remove(folders.job(key.area(), key.owner(), key.job()));
  }

  @Override
  public boolean exists(ContentKey key) {
    return Files.exists(folders.file(key), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public List<ContentRef> contents(Area area, OwnerId owner, JobId job) throws IOException {
    List<ContentRef> refs = new ArrayList<>();
    Entries.each(
        folders.job(area, owner, job),
        entry -> {
          ContentKey key = ContentKey.of(area, owner, job, Entries.name(entry));
          try (SeekableByteChannel file = Files.newByteChannel(entry, READ)) {
            refs.add(described(key, file));
          } catch (NoSuchFileException goneSince) {
            // purged between the listing and the look
          }
        });
    refs.sort(Comparator.comparing(ref -> ref.key().name()));
    return refs;
  }

  @Override
  public long purge(OwnerId owner, JobId job) throws IOException {
    return purge.run(owner, job);
  }

  @Override
  public void list(Consumer<StoredJob> found) throws IOException {
    new Listing(folders).each(found);
  }

  /** What stands in {@code file} by its trailer; the channel is left at its first byte. */
  private static ContentRef described(ContentKey key, SeekableByteChannel file) throws IOException {
    long size = file.size() - Trailer.LENGTH;
    if (size < 0) {
      throw new DamagedContentException(key);
    }
    ByteBuffer trailer = ByteBuffer.allocate(Trailer.LENGTH);
    file.position(size);
    int read;
    do {
      read = file.read(trailer);
    } while (read >= 0 && trailer.hasRemaining());
    file.position(0);
    return Trailer.read(key, trailer.array(), size);
  }

  private void refusePurged(ContentKey key) throws IOException {
    if (purge.isMarked(key.owner(), key.job())) {
      throw new PurgedException();
    }
  }
}
