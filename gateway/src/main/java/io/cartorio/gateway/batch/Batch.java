package io.cartorio.gateway.batch;

import io.cartorio.schemas.id.JobId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A batch of a known owner. Nothing of it is stored: its jobs' ids are made of its own, so it is
 * known for as long as they are, to whoever holds the installation's secret.
 */
public final class Batch {
  /** Documents of a batch, at most. */
  public static final int MOST = 50;

  private final BatchIds ids;
  private final BatchIds.Seed seed;

  Batch(BatchIds ids, BatchIds.Seed seed) {
    this.ids = ids;
    this.seed = seed;
  }

  /** What clients call it, once it is known how many documents it has. */
  public String id(int documents) {
    return ids.id(seed, documents);
  }

  /**
   * The job of a document.
   *
   * @param document from 1
   */
  public JobId job(int document) {
    return ids.job(seed, document);
  }

  /** The batch as a whole where one is asked for by a job's id. */
  public JobId self() {
    return ids.job(seed, 0);
  }

  public List<JobId> jobs(int documents) {
    return IntStream.rangeClosed(1, documents).mapToObj(this::job).toList();
  }
}
