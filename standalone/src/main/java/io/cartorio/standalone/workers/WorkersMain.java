package io.cartorio.standalone.workers;

import io.cartorio.workers.WorkersApplication;
import java.nio.file.Path;
import java.util.Objects;

/** The workers as a child of the platform: they tell when they are ready, and end when it does. */
public final class WorkersMain {
  private WorkersMain() {}

  public static void main(String[] args) {
    // The broker has ended with the platform: nothing can be handed back, and nobody should be kept
    // from starting again.
    ParentPipe.endWith(System.in, () -> Runtime.getRuntime().halt(0));
    WorkersApplication.main(args);
    new ReadyMark(Path.of(Objects.requireNonNull(System.getenv(ReadyMark.VARIABLE)))).leave();
  }
}
