package io.cartorio.workers.handlers;

import io.cartorio.platform.content.ContentStore;
import io.cartorio.schemas.outcome.Facts.NoFacts;
import io.cartorio.schemas.task.Work.Purge;
import io.cartorio.workers.task.HandlerResult;
import io.cartorio.workers.task.HandlerResult.Finished;
import io.cartorio.workers.task.TaskContext;
import io.cartorio.workers.task.TaskHandler;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes every byte of a job, and sees that none come after. */
public final class PurgeHandler implements TaskHandler<Purge> {
  private static final Logger log = LoggerFactory.getLogger(PurgeHandler.class);

  private final ContentStore store;

  public PurgeHandler(ContentStore store) {
    this.store = store;
  }

  @Override
  public Class<Purge> work() {
    return Purge.class;
  }

  @Override
  public boolean mayTakeLong(Purge work) {
    return false;
  }

  @Override
  public boolean runsForStoppedJobs() {
    return true;
  }

  @Override
  public HandlerResult handle(Purge work, TaskContext context) throws IOException {
    long deleted = store.purge(context.task().owner(), context.task().job());
    log.atInfo()
        .addKeyValue("jobId", context.task().job())
        .addKeyValue("bytes", deleted)
        .log("A job's bytes were deleted");
    return new Finished(new NoFacts(), List.of(), null);
  }
}
