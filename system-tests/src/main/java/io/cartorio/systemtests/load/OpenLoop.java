package io.cartorio.systemtests.load;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * Calls at a fixed rate, each on a thread of its own, however long the earlier ones take: a slow
 * system gets no rest, and what its clients wait is measured from when they were due.
 */
public final class OpenLoop {
  private OpenLoop() {}

  /**
   * Returns when every call has ended.
   *
   * @param call is given the number of the call, from 0
   */
  public static void run(double perSecond, int calls, IntConsumer call) {
    long pause = (long) (Duration.ofSeconds(1).toNanos() / perSecond);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long due = System.nanoTime();
      for (int i = 0; i < calls; i++) {
        long wait = due - System.nanoTime();
        if (wait > 0) {
          LockSupport.parkNanos(wait);
        }
        int number = i;
        threads.execute(() -> call.accept(number));
        due += pause;
      }
    }
  }
}
