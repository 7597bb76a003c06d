package io.cartorio.workers.task;

import io.cartorio.schemas.task.Work;
import java.io.IOException;

/**
 * Does one kind of work. One instance serves every slot, so it is safe for use by several threads.
 *
 * <p>The same task may be run twice, here and elsewhere, at the same time or after the other:
 * outputs are stored under keys that follow from the task alone, put if absent, and whoever comes
 * second reports what is stored.
 *
 * <p>What cannot be done is a {@link HandlerResult.NotDone} whose category says whether another
 * attempt may help. An {@link IOException} means that a dependency is away and may come back;
 * anything else that is thrown is our fault and ends the task. A handler may be interrupted, when
 * it is out of time or the worker ends.
 *
 * @param <W> the work it does
 */
public interface TaskHandler<W extends Work> {

  /** The class of the work it does. */
  Class<W> work();

  /**
   * Whether {@code work} may take over a second: its start is then told before it runs, and its
   * deadline counts from there.
   */
  boolean mayTakeLong(W work);

  /** Whether it runs although its job was cancelled, has failed or is purged. */
  default boolean runsForStoppedJobs() {
    return false;
  }

  HandlerResult handle(W work, TaskContext context) throws IOException, InterruptedException;
}
