package io.cartorio.platform.content.files;

import io.cartorio.platform.content.StoredJob;
import io.cartorio.schemas.content.ContentKey.Area;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Walks the store without ever holding more than one job in memory. */
final class Listing {
  private final StoreFolders folders;

  Listing(StoreFolders folders) {
    this.folders = folders;
  }

  /** Each job once: in the first area that has it, or by its marker when none has. */
  void each(Consumer<StoredJob> found) throws IOException {
    for (Area area : Area.values()) {
      eachIn(
          folders.area(area),
          (owner, job, entry) -> {
            if (isFirst(area, owner, job)) {
              Instant since = oldest(owner, job);
              if (since != null) {
                found.accept(new StoredJob(owner, job, since, false));
              }
            }
          });
    }
    eachIn(
        folders.markers(),
        (owner, job, marker) -> {
          if (oldest(owner, job) == null) {
            found.accept(new StoredJob(owner, job, modified(marker), true));
          }
        });
  }

  private boolean isFirst(Area area, OwnerId owner, JobId job) {
    for (Area earlier : Area.values()) {
      if (earlier == area) {
        return true;
      }
      if (Files.isDirectory(folders.job(earlier, owner, job), LinkOption.NOFOLLOW_LINKS)) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Instant oldest(OwnerId owner, JobId job) throws IOException {
    Instant[] oldest = new Instant[1];
    for (Area area : Area.values()) {
      Entries.each(
          folders.job(area, owner, job),
          file -> {
            Instant modified = modified(file);
            if (oldest[0] == null || modified.isBefore(oldest[0])) {
              oldest[0] = modified;
            }
          });
    }
    return oldest[0];
  }

  private static void eachIn(Path area, JobEntry found) throws IOException {
    Entries.each(
        area,
        ofOwner -> {
          OwnerId owner = OwnerId.of(Entries.name(ofOwner));
          Entries.each(ofOwner, entry -> found.accept(owner, JobId.of(Entries.name(entry)), entry));
        });
  }

  private static Instant modified(Path file) throws IOException {
    try {
      return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
    } catch (NoSuchFileException goneSince) {
      return Instant.now();
    }
  }

  private interface JobEntry {
    void accept(OwnerId owner, JobId job, Path entry) throws IOException;
  }
}
