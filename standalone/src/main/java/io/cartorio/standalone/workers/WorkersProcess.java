package io.cartorio.standalone.workers;

import io.cartorio.standalone.process.KeptProcess;
import io.cartorio.standalone.process.OwnSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running workers, started again when they die, and drained when this object is closed. */
public final class WorkersProcess implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkersProcess.class);

  private final WorkersCommand command;
  private final Path output;
  private final Duration stopWithin;
  private final KeptProcess process;

  /** Held because its standard input is the pipe whose end tells the workers to end. */
  private volatile @Nullable Process running;

  private WorkersProcess(WorkersCommand command, Path output, Duration stopWithin) {
    this.command = command;
    this.output = output;
    this.stopWithin = stopWithin;
    this.process = KeptProcess.keep("Workers", launch(), this::launch);
  }

  /**
   * @param output the file that takes what they print
   */
  public static WorkersProcess start(WorkersCommand command, Path output, Duration stopWithin) {
    return new WorkersProcess(command, output, stopWithin);
  }

  public ProcessHandle current() {
    return process.current();
  }

  public boolean isAlive() {
    Process last = running;
    return last != null && last.isAlive();
  }

  private ProcessHandle launch() {
    ProcessBuilder builder =
        new ProcessBuilder(OwnSession.command(command.arguments()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    builder.environment().putAll(command.environment());
    try {
      Process started = builder.start();
      running = started;
      return started.toHandle();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    ProcessHandle last = process.release();
    last.destroy();
    try {
      last.onExit().get(stopWithin.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      LOG.warn("The workers did not end within {}; ending them", stopWithin);
      last.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      last.destroyForcibly();
    }
  }
}
