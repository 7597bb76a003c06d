package io.cartorio.workers.child;

import io.cartorio.workers.child.ChildAnswer.Answered;
import io.cartorio.workers.child.ChildAnswer.Died;
import io.cartorio.workers.child.ChildAnswer.Refused;
import io.cartorio.workers.child.ChildAnswer.TimedOut;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** One living child. Used by one caller at a time; after a death it is of no more use. */
final class ChildProcess implements AutoCloseable {
  private final Process process;
  private final OutputStream requests;
  private final DataInputStream answers;
  private final StderrTail stderr;
  private final ScheduledExecutorService timer;
  private volatile boolean late;

  private ChildProcess(Process process, ScheduledExecutorService timer) {
    this.process = process;
    this.requests = process.getOutputStream();
    this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    this.stderr = StderrTail.drain(process.getErrorStream());
    this.timer = timer;
  }

  /** Starts a child and waits until it says that it is ready. */
  static ChildProcess start(ChildCommand command, ScheduledExecutorService timer, Duration timeout)
      throws IOException {
    ChildProcess child = new ChildProcess(command.start(), timer);
    ScheduledFuture<?> kill = child.killAfter(timeout);
    try {
      Wire.Head ready = Wire.readHead(child.answers, 0);
      if (ready == null || !ChildLoop.READY.equals(ready.header().get(ChildLoop.STATUS))) {
        throw new IOException("The child ended before it was ready: " + child.epitaph());
      }
      return child;
    } catch (IOException e) {
      child.kill();
      throw e;
    } finally {
      kill.cancel(false);
    }
  }

  /** Sends one request; any answer but {@code Answered} and {@code Refused} means it is dead. */
  ChildAnswer exchange(ChildRequest request, Duration deadline) {
    ScheduledFuture<?> kill = killAfter(deadline);
    try {
      return send(request);
    } catch (IOException e) {
      kill();
      return late ? new TimedOut() : new Died(e.getMessage() + "; " + epitaph());
    } finally {
      kill.cancel(false);
    }
  }

  private ChildAnswer send(ChildRequest request) throws IOException {
    Map<String, String> header = new LinkedHashMap<>(request.parameters());
    header.put(ChildLoop.OPERATION, request.operation());
    requests.write(Wire.head(header, request.payload().length));
    requests.write(request.payload());
    requests.flush();
    Wire.Head answer = Wire.readHead(answers, request.maxAnswerBytes());
    if (answer == null) {
      throw new IOException("The child ended without an answer");
    }
    byte[] content = new byte[answer.payloadLength()];
    answers.readFully(content);
    Map<String, String> told = answer.header();
    return switch (told.getOrDefault(ChildLoop.STATUS, "")) {
      case ChildLoop.OK -> new Answered(told, content);
      case ChildLoop.REFUSED ->
          new Refused(
              told.getOrDefault(ChildLoop.CODE, ""), told.getOrDefault(ChildLoop.DETAIL, ""));
      default -> throw new IOException("The child answered with an unknown status");
    };
  }

  private ScheduledFuture<?> killAfter(Duration deadline) {
    return timer.schedule(
        () -> {
          late = true;
          kill();
        },
        deadline.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  boolean alive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  private void kill() {
    process.destroyForcibly();
  }

  private String epitaph() {
    String exit = "still ending";
    try {
      if (process.waitFor(1, TimeUnit.SECONDS)) {
        exit = "exit status " + process.exitValue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return exit + ", last words: " + stderr.text();
  }

  /** Ends the child by closing its stdin; kills it where it does not follow. */
  @Override
  public void close() {
    try {
      requests.close();
      if (process.waitFor(2, TimeUnit.SECONDS)) {
        return;
      }
    } catch (IOException e) {
      // it is gone already
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    kill();
  }
}
