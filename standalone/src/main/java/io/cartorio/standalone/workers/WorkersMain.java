package io.cartorio.standalone.workers;

import io.cartorio.standalone.process.CompilerPriority;
import io.cartorio.workers.WorkersApplication;
import java.nio.file.Path;
import java.util.Objects;

/** The workers as a child of the platform: they tell when they are ready, and end when it does. */
public final class WorkersMain {
  private WorkersMain() {}

  public static void main(String[] args) {
    CompilerPriority.lower();
    ParentPipe.endWith(System.in, () -> System.exit(0));
    WorkersApplication.main(args);
    new ReadyMark(Path.of(Objects.requireNonNull(System.getenv(ReadyMark.VARIABLE)))).leave();
  }
}
