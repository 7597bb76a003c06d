package io.cartorio.systemtests.load;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Calls by a number of clients, each of which waits for its answer before it asks again. */
public final class ClosedLoop {
  private ClosedLoop() {}

  /**
   * Returns when every call has ended.
   *
   * @param call is given the number of the call, from 0
   */
  public static void run(int clients, int calls, IntConsumer call) {
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int client = 0; client < clients; client++) {
        threads.execute(
            () -> {
              for (int i = next.getAndIncrement(); i < calls; i = next.getAndIncrement()) {
                call.accept(i);
              }
            });
      }
    }
  }
}
