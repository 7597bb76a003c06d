package io.cartorio.gateway.submit;

import io.cartorio.platform.jobs.Manifest;
import io.cartorio.platform.jobs.Manifests;
import java.io.IOException;
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
    String name = accepted.fileName();
    if (name != null) {
      Manifest manifest = new Manifest(name, accepted.inputs().getFirst().mediaType());
      Thread.ofVirtual().name("name-keeper").start(() -> keep(accepted, manifest));
    }
  }

  private void keep(NewJobs.Draft accepted, Manifest manifest) {
    try {
      manifests.keep(accepted.owner(), accepted.job(), manifest);
    } catch (IOException e) {
      LOG.atDebug().addKeyValue("jobId", accepted.job()).log("a file's name was not kept");
    }
  }
}
