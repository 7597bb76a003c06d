package io.cartorio.systemtests.workload;

import io.cartorio.systemtests.client.Reply;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again until the answer will do, as a client does whose server may be away. */
final class Persistence {
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final long PAUSE_NANOS = Duration.ofMillis(200).toNanos();

  Reply ask(Supplier<Reply> question, Predicate<Reply> willDo) {
    long end = System.nanoTime() + LIMIT.toNanos();
    String last = "nothing";
    while (System.nanoTime() < end) {
      try {
        Reply reply = question.get();
        if (willDo.test(reply)) {
          return reply;
        }
        last = reply.status() + " " + reply.problem();
      } catch (UncheckedIOException e) {
        last = String.valueOf(e.getCause());
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    throw new IllegalStateException("not done within " + LIMIT + "; the last answer was " + last);
  }
}
