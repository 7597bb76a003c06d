package io.cartorio.systemtests.workload;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * One thing that a client wants done.
 *
 * @param number tells it from the others
 * @param millis how long its work takes, where that is asked for
 */
public record Errand(int number, Kind kind, int millis) {
  /** What it wants. */
  public enum Kind {
    /** A job without work, whose end it waits for. */
    WAIT(40, 0, 600),
    /** A job without work, which it looks after now and then. */
    FOLLOW(20, 300, 1500),
    /** The text of a picture. */
    READ(15, 0, 1),
    /** A job that fails once in a way that passes. */
    STUMBLE(5, 0, 200),
    /** A job that cannot be done. */
    FAIL(5, 0, 200),
    /** A job that it stops. */
    CANCEL(5, 1000, 3000),
    /** A job that it erases. */
    ERASE(5, 500, 2000),
    /** A job whose upload takes a while. */
    TRICKLE(5, 0, 100);

    private final int percent;
    private final int least;
    private final int most;

    Kind(int percent, int least, int most) {
      this.percent = percent;
      this.least = least;
      this.most = most;
    }
  }

  /** {@code count} errands of every kind, shuffled; the same for the same seed. */
  public static List<Errand> mix(int count, long seed) {
    Random random = new Random(seed);
    List<Kind> kinds = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      kinds.addAll(Collections.nCopies(Math.max(1, count * kind.percent / 100), kind));
    }
    Collections.shuffle(kinds, random);
    List<Errand> errands = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Kind kind = kinds.get(i % kinds.size());
      errands.add(new Errand(i, kind, random.nextInt(kind.least, kind.most)));
    }
    return errands;
  }
}
