package io.cartorio.platform.jobs;

import io.cartorio.platform.content.ContentStore;
import io.cartorio.platform.content.ContentTooLargeException;
import io.cartorio.platform.content.DamagedContentException;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentKey.Area;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.serde.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * Each job's {@link Manifest}, a small object beside its input, from which a Redis that was emptied
 * learns the names of files again. Safe for use by many threads.
 */
public final class Manifests {
  private static final int MOST_BYTES = 16 * 1024;

  private final ContentStore store;

  public Manifests(ContentStore store) {
    this.store = store;
  }

  /**
   * Keeps it; the first of a job stays.
   *
   * @throws IOException when it could not be kept, as when the job has been purged
   */
  public void keep(OwnerId owner, JobId job, Manifest manifest) throws IOException {
    byte[] bytes = Json.mapper().writeValueAsBytes(manifest);
    if (bytes.length > MOST_BYTES) {
      throw new ContentTooLargeException(MOST_BYTES);
    }
    var unused = store.putNote(key(owner, job), "application/json", bytes);
  }

  /**
   * The job's, if it has one that can be read.
   *
   * @throws IOException when the store cannot be reached
   */
  public Optional<Manifest> find(OwnerId owner, JobId job) throws IOException {
    try (InputStream stored = store.open(key(owner, job))) {
      return Optional.of(Json.mapper().readValue(stored.readNBytes(MOST_BYTES), Manifest.class));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (DamagedContentException | JacksonException unreadable) {
      return Optional.empty();
    }
  }

  private static ContentKey key(OwnerId owner, JobId job) {
    return ContentKey.of(Area.INPUT, owner, job, "manifest.json");
  }
}
