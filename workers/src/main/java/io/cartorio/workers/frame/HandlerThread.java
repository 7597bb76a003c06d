package io.cartorio.workers.frame;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The thread one slot's handlers run on. A platform thread: handlers call native code, which would
 * pin a virtual one.
 */
final class HandlerThread implements AutoCloseable {
  private final String name;
  private ExecutorService thread;

  HandlerThread(String name) {
    this.name = name;
    this.thread = start(name);
  }

  private static ExecutorService start(String name) {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  <T> Future<T> submit(Callable<T> work) {
    return thread.submit(work);
  }

  /** Interrupts what runs and leaves it behind; the next work runs on a thread of its own. */
  void abandon() {
    thread.shutdownNow();
    thread = start(name);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
