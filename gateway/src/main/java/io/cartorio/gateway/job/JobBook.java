package io.cartorio.gateway.job;

import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.job.JobSnapshot;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The jobs as the log has told of them so far, for reading; and the entry a new job has until the
 * log speaks. Safe for use by many threads.
 *
 * <p>Every method throws {@link JobBookAwayException} when the book cannot be read; those that may
 * find nothing also while it has not caught up with the log, so that nothing is called unknown that
 * is known.
 */
public interface JobBook {

  /** The job, whoever's it is. */
  Optional<ListedJob> find(JobId job);

  /** The owner's jobs that {@code filter} lets through, the newest first. */
  JobPage list(OwnerId owner, JobFilter filter);

  /** What happened to the job, the oldest first, as the JSON of each event. */
  List<String> events(JobId job);

  /** How the job ended, if it did. */
  Optional<JobResult> answer(JobId job);

  /** Enters a job that is being submitted, unless the log has already told of it. */
  void open(JobSnapshot first, @Nullable String fileName);

  /** Takes out a job that {@link #open} entered and that was refused after all. */
  void strike(JobId job, OwnerId owner);
}
