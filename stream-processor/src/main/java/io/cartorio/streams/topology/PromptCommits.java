package io.cartorio.streams.topology;

/**
 * Asks for a commit right after a record that came alone, so that its job does not wait for the
 * commit interval. Where records come close together, or have waited, the interval's commits take
 * many at once, which costs each of them less.
 */
final class PromptCommits {
  /** Between two commits that are asked for. */
  private static final long APART_MS = 10;

  /** The age of a record from which the processor is taken to be behind. */
  private static final long FRESH_MS = 10;

  private final Runnable commit;
  private long last = Long.MIN_VALUE / 2;

  PromptCommits(Runnable commit) {
    this.commit = commit;
  }

  /** A record that was made at {@code madeMillis} has been processed. */
  void processed(long madeMillis, long nowMillis) {
    if (nowMillis - madeMillis <= FRESH_MS && nowMillis - last >= APART_MS) {
      last = nowMillis;
      commit.run();
    }
  }
}
