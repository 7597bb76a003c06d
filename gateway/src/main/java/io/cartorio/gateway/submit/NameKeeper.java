package io.cartorio.gateway.submit;

import io.cartorio.platform.jobs.Manifest;
import io.cartorio.platform.jobs.Manifests;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the name of an accepted job's file where an emptied Redis can learn it again. Beside the
 * answer's way, not on it: a name that is lost costs a name, and no job.
 */
public final class NameKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(NameKeeper.class);

  private final Manifests manifests;

  public NameKeeper(Manifests manifests) {
    this.manifests = manifests;
  }

  void keep(NewJobs.Draft accepted) {
    keep(
        accepted.owner(),
        accepted.job(),
        accepted.fileName(),
        accepted.inputs().getFirst().mediaType());
  }

  /**
   * @param mediaType of the file that is called {@code name}
   */
  void keep(OwnerId owner, JobId job, @Nullable String name, String mediaType) {
    if (name != null) {
      Manifest manifest = new Manifest(name, mediaType);
      Thread.ofVirtual().name("name-keeper").start(() -> keep(owner, job, manifest));
    }
  }

  private void keep(OwnerId owner, JobId job, Manifest manifest) {
    try {
      manifests.keep(owner, job, manifest);
    } catch (IOException e) {
      LOG.atDebug().addKeyValue("jobId", job).log("a file's name was not kept");
    }
  }
}
