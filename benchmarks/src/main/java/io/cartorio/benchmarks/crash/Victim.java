package io.cartorio.benchmarks.crash;

/** What is killed. */
enum Victim {
  PLATFORM,
  WORKERS,
  REDIS,
  ALL;

  /** {@code count} victims in turn. */
  static Victim ofTurn(int turn) {
    return values()[turn % values().length];
  }

  boolean platform() {
    return this == PLATFORM || this == ALL;
  }

  boolean workers() {
    return this == WORKERS || this == ALL;
  }

  boolean redis() {
    return this == REDIS || this == ALL;
  }
}
