package io.cartorio.platform.kafka;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How far a topic is read, for those who wait for it. Safe for use by many threads. */
final class Progress {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private long position;

  /** Everything before {@code next} is read. */
  void at(long next) {
    lock.lock();
    try {
      position = next;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  long position() {
    lock.lock();
    try {
      return position;
    } finally {
      lock.unlock();
    }
  }

  /** Whether everything before {@code wanted} is read, within {@code longest}. */
  boolean reaches(long wanted, Duration longest) {
    long left = longest.toNanos();
    lock.lock();
    try {
      while (position < wanted) {
        if (left <= 0) {
          return false;
        }
        left = moved.awaitNanos(left);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }
}
