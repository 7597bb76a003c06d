package io.cartorio.workers.frame;

import io.cartorio.platform.content.ContentStore;
import io.cartorio.platform.content.PurgedException;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.task.Task;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers, beyond this process's death, that a task was run alone. The broker's count of
 * deliveries cannot tell the task that killed its worker from a neighbour that merely waited there.
 */
final class LoneRuns {
  private static final Logger log = LoggerFactory.getLogger(LoneRuns.class);

  private final ContentStore store;

  LoneRuns(ContentStore store) {
    this.store = store;
  }

  boolean hasRun(Task task) throws IOException {
    return store.exists(key(task));
  }

  void remember(Task task) throws IOException {
    try {
      store.putIfAbsent(
          key(task), "application/octet-stream", new ByteArrayInputStream(new byte[0]), 0);
    } catch (PurgedException nothingIsKeptOfThisJob) {
      log.debug("A purged job's task runs alone");
    }
  }

  /** It ended with this process alive. */
  void forget(Task task) {
    try {
      store.discard(key(task));
    } catch (IOException e) {
      log.atWarn().addKeyValue("taskId", task.id()).log("A mark of a lone run stays behind");
    }
  }

  private static ContentKey key(Task task) {
    String name = "alone-" + task.attempt() + "-" + task.id().step();
    return ContentKey.of(ContentKey.Area.WORK, task.owner(), task.job(), name);
  }
}
