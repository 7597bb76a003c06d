package io.cartorio.workers.handlers;

import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.operation.NoWork;
import io.cartorio.schemas.outcome.Facts.NoFacts;
import io.cartorio.schemas.result.Result.NoResult;
import io.cartorio.schemas.task.Work.Noop;
import io.cartorio.workers.task.HandlerResult;
import io.cartorio.workers.task.HandlerResult.Finished;
import io.cartorio.workers.task.HandlerResult.NotDone;
import io.cartorio.workers.task.TaskContext;
import io.cartorio.workers.task.TaskHandler;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;

/** Takes the time it is told to and goes wrong as it is told to: for benchmarks and tests. */
public final class NoopHandler implements TaskHandler<Noop> {
  private static final int LONG_MILLIS = 1000;
  private static final int STEP_MILLIS = 200;
  private static final int KILLED = 137;

  private final boolean enabled;
  private final IntConsumer endProcess;

  /**
   * @param enabled whether such work is done at all
   * @param endProcess ends this process at once with the status it is given
   */
  public NoopHandler(boolean enabled, IntConsumer endProcess) {
    this.enabled = enabled;
    this.endProcess = endProcess;
  }

  @Override
  public Class<Noop> work() {
    return Noop.class;
  }

  @Override
  public boolean mayTakeLong(Noop work) {
    return work.noWork().millis() > LONG_MILLIS || work.noWork().fault() == NoWork.Fault.HANG;
  }

  @Override
  public HandlerResult handle(Noop work, TaskContext context) throws InterruptedException {
    if (!enabled) {
      return NotDone.of(FailureCategory.BAD_REQUEST);
    }
    NoWork noWork = work.noWork();
    rest(noWork.millis(), context);
    int tries = Math.max(context.task().attempt(), context.delivery());
    return tries <= noWork.faultyAttempts() ? goWrong(noWork.fault()) : done();
  }

  private HandlerResult goWrong(NoWork.Fault fault) throws InterruptedException {
    return switch (fault) {
      case NONE -> done();
      case TRANSIENT -> NotDone.of(FailureCategory.DEPENDENCY_AWAY);
      case PERMANENT -> NotDone.of(FailureCategory.BROKEN_INPUT);
      case CRASH -> {
        endProcess.accept(KILLED);
        yield NotDone.of(FailureCategory.INTERNAL);
      }
      case HANG -> {
        new CountDownLatch(1).await();
        yield NotDone.of(FailureCategory.INTERNAL);
      }
    };
  }

  private static HandlerResult done() {
    return new Finished(new NoFacts(), List.of(), new NoResult());
  }

  private static void rest(int millis, TaskContext context) throws InterruptedException {
    for (int rested = 0; rested < millis; rested += STEP_MILLIS) {
      context.progress((double) rested / millis);
      Thread.sleep(Math.min(STEP_MILLIS, millis - rested));
    }
  }
}
