package io.cartorio.systemtests.process;

/** {@code kill -9}. */
public final class Kill {
  private Kill() {}

  /** Ends the process at once, and returns when it is gone. */
  public static void now(ProcessHandle process) {
    process.destroyForcibly();
    process.onExit().join();
  }
}
