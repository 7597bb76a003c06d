package io.cartorio.platform.content.files;

import io.cartorio.platform.content.Trailer;
import io.cartorio.schemas.content.ContentKey.Area;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Forgets a job: the marker first, so that who stores something now sees it and takes it back. */
final class Purge {
  private final StoreFolders folders;
  private final Flush flush;
  private final Duration markerAge;

  Purge(StoreFolders folders, Flush flush, Duration markerAge) {
    this.folders = folders;
    this.flush = flush;
    this.markerAge = markerAge;
  }

  /** A marker that has outlived its age counts no more, whether or not it was cleared away. */
  boolean isMarked(OwnerId owner, JobId job) throws IOException {
    Path marker = folders.marker(owner, job);
    BasicFileAttributes found =
        marker
            .getFileSystem()
            .provider()
            .readAttributesIfExists(marker, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return found != null
        && found.lastModifiedTime().toInstant().plus(markerAge).isAfter(Instant.now());
  }

  /** Returns the bytes that were deleted. */
  long run(OwnerId owner, JobId job) throws IOException {
    mark(owner, job);
    long bytes = 0;
    for (Area area : Area.values()) {
      bytes += empty(folders.job(area, owner, job));
    }
    return bytes;
  }

  private void mark(OwnerId owner, JobId job) throws IOException {
    Path marker = folders.marker(owner, job);
    folders.make(folders.markers().resolve(owner.value()));
    try {
      Files.createFile(marker, StoreFolders.PRIVATE_FILE);
      flush.folder(folders.markers().resolve(owner.value()));
    } catch (FileAlreadyExistsException markedBefore) {
      Files.setLastModifiedTime(marker, FileTime.from(Instant.now()));
    }
  }

  private long empty(Path folder) throws IOException {
    StoreFolders.refuseLink(folder);
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    AtomicLong bytes = new AtomicLong();
    Entries.each(folder, file -> bytes.addAndGet(delete(file)));
    remove(folder);
    return bytes.get();
  }

  private static long delete(Path file) throws IOException {
    try {
      long size = Math.max(0, Files.size(file) - Trailer.LENGTH);
      return Files.deleteIfExists(file) ? size : 0;
    } catch (NoSuchFileException anotherWasFaster) {
      return 0;
    }
  }

  /** Removes {@code folder} if nothing is in it. */
  void remove(Path folder) throws IOException {
    try {
      flush.folder(folder);
      Files.deleteIfExists(folder);
    } catch (NoSuchFileException anotherWasFaster) {
      // gone all the same
    } catch (DirectoryNotEmptyException e) {
      // something came since: whoever stored it sees the marker and takes it back
    }
  }
}
