package io.cartorio.workers.frame;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tasks that run in this process. A task whose lock was lost, for the machine was too busy to
 * renew it, comes again while it still runs: it is then neither run twice nor taken for a crash.
 */
final class RunningTasks {
  private final Map<String, CompletableFuture<Boolean>> runs = new ConcurrentHashMap<>();

  /**
   * Begins a run, or gives the one that is under way.
   *
   * @param run completed at its end with whether its outcome was written
   * @return {@code run} itself where it begins
   */
  CompletableFuture<Boolean> begin(String task, CompletableFuture<Boolean> run) {
    CompletableFuture<Boolean> other = runs.putIfAbsent(task, run);
    return other == null ? run : other;
  }

  void end(String task, boolean written) {
    CompletableFuture<Boolean> run = runs.remove(task);
    if (run != null) {
      run.complete(written);
    }
  }
}
