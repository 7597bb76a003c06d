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
  private final Path folder;
  private final Duration stopWithin;
  private final ReadyMark ready;
  private final KeptProcess process;

  /** Held because its standard input is the pipe whose end tells the workers to end. */
  private volatile @Nullable Process running;

  private WorkersProcess(WorkersCommand command, Path folder, Duration stopWithin) {
    this.command = command;
    this.folder = folder;
    this.stopWithin = stopWithin;
    this.ready = new ReadyMark(folder.resolve("ready"));
    this.process = KeptProcess.keep("Workers", launch(), this::launch);
  }

  /**
   * @param folder takes what they print, and their ready mark
   */
  public static WorkersProcess start(WorkersCommand command, Path folder, Duration stopWithin) {
    return new WorkersProcess(command, folder, stopWithin);
  }

  public ProcessHandle current() {
    return process.current();
  }

  /** Whether the process that runs now takes tasks. */
  public boolean isReady() {
    ProcessHandle now = current();
    return now.isAlive() && ready.isOf(now);
  }

  private ProcessHandle launch() {
    ProcessBuilder builder =
        new ProcessBuilder(OwnSession.command(command.arguments()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("workers.out").toFile());
    command.into(builder.environment());
    builder.environment().put(ReadyMark.VARIABLE, ready.file().toString());
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
