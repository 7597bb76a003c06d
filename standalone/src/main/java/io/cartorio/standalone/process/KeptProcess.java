package io.cartorio.standalone.process;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A child process that is launched again when it ends by itself, after a pause that doubles while
 * it keeps dying young.
 */
public final class KeptProcess {
  /** Starts the child once more; it may fail, and is then called again after the next pause. */
  @FunctionalInterface
  public interface Launch {
    ProcessHandle again() throws Exception;
  }

  private static final Logger LOG = LoggerFactory.getLogger(KeptProcess.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  /**
   * One that lived this long had started, and was killed for another reason than the one before.
   */
  private static final Duration GROWN_UP = Duration.ofSeconds(15);

  private final String name;
  private final Launch launch;
  private final ReentrantLock launching = new ReentrantLock();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile ProcessHandle current;
  private Consumer<ProcessHandle> listener = launched -> {};

  private KeptProcess(String name, ProcessHandle first, Launch launch) {
    this.name = name;
    this.current = first;
    this.launch = launch;
  }

  /** Watches the first one from now on. */
  public static KeptProcess keep(String name, ProcessHandle first, Launch launch) {
    KeptProcess kept = new KeptProcess(name, first, launch);
    Thread.ofVirtual().name("keep-" + name).start(kept::watch);
    return kept;
  }

  public ProcessHandle current() {
    return current;
  }

  /** Tells {@code next} of the child there is now, and of each that is launched after it. */
  public void follow(Consumer<ProcessHandle> next) {
    launching.lock();
    try {
      listener = next;
      next.accept(current);
    } finally {
      launching.unlock();
    }
  }

  /** After this nothing is launched any more; what runs still runs, and is the caller's to end. */
  public ProcessHandle release() {
    stopped.countDown();
    launching.lock();
    try {
      return current;
    } finally {
      launching.unlock();
    }
  }

  private void watch() {
    Duration pause = FIRST_PAUSE;
    Instant launchedAt = Instant.now();
    while (true) {
      current.onExit().join();
      boolean diedYoung = Duration.between(launchedAt, Instant.now()).compareTo(GROWN_UP) < 0;
      pause = diedYoung ? pause : FIRST_PAUSE;
      if (released(Duration.ZERO)) {
        return;
      }
      LOG.warn("{} ended by itself; starting it again in {} ms", name, pause.toMillis());
      if (released(pause)) {
        return;
      }
      launchedAt = Instant.now();
      relaunch();
      pause = doubled(pause);
    }
  }

  private void relaunch() {
    launching.lock();
    try {
      if (!released(Duration.ZERO)) {
        current = launch.again();
        listener.accept(current);
      }
    } catch (Exception e) {
      LOG.error("{} did not start again: {}", name, e.toString());
    } finally {
      launching.unlock();
    }
  }

  private boolean released(Duration within) {
    try {
      return stopped.await(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static Duration doubled(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }
}
