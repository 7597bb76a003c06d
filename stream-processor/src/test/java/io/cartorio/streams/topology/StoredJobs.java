package io.cartorio.streams.topology;

import io.cartorio.streams.job.Job;

/** Opens what the stores hold, for tests that read them from outside. */
public final class StoredJobs {
  private StoredJobs() {}

  /**
   * @param stored a value of one of the job stores
   */
  public static Job job(Object stored) {
    return ((StoredJob) stored).job();
  }
}
