package io.cartorio.systemtests.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What a process can be told without its help. */
public enum Signal {
  /** It stands still, and its connections stay open. */
  STOP,
  /** It goes on where it stood. */
  CONT;

  public void send(ProcessHandle process) {
    String pid = Long.toString(process.pid());
    try {
      int status = new ProcessBuilder("kill", "-" + name(), pid).start().waitFor();
      if (status != 0) {
        throw new IllegalStateException("kill -" + name() + " " + pid + " ended with " + status);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
