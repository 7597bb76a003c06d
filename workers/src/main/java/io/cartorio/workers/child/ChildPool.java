package io.cartorio.workers.child;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The supervised children of this worker: started when a call needs one, the last used taken first,
 * so that a quiet worker keeps one warm and lets the others end.
 */
public final class ChildPool implements ChildCalls, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ChildPool.class);

  private final ChildSettings settings;
  private final ChildMetrics metrics;
  private final ScheduledExecutorService timer;
  private final LinkedBlockingDeque<ChildSlot> free = new LinkedBlockingDeque<>();

  public ChildPool(ChildSettings settings, MeterRegistry registry) {
    this.settings = settings;
    this.metrics = new ChildMetrics(registry);
    this.timer = timer();
    ChildCommand command = new ChildCommand(settings);
    ChildSlot.Starter starter = () -> ChildProcess.start(command, timer, settings.startTimeout());
    for (int i = 0; i < settings.processes(); i++) {
      free.addLast(new ChildSlot(starter, metrics));
    }
    long pause = Math.max(settings.idle().toMillis() / 2, 10);
    registry.gauge("cartorio.child.busy", this, ChildPool::busy);
    timer.scheduleWithFixedDelay(this::endUnused, pause, pause, TimeUnit.MILLISECONDS);
  }

  private static ScheduledExecutorService timer() {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("child-timer").factory());
    timer.setRemoveOnCancelPolicy(true);
    return timer;
  }

  /** Calls that run now. */
  int busy() {
    return settings.processes() - free.size();
  }

  /** Starts the first child ahead of the first call. */
  public void warmUp() throws IOException, InterruptedException {
    ChildSlot slot = free.takeFirst();
    try {
      slot.start();
    } finally {
      free.addFirst(slot);
    }
  }

  @Override
  public ChildAnswer call(ChildRequest request) throws InterruptedException {
    ChildSlot slot = free.takeFirst();
    try {
      long start = System.nanoTime();
      ChildAnswer answer = slot.call(request, settings.deadline());
      metrics.called(request, answer, Duration.ofNanos(System.nanoTime() - start));
      report(request, answer);
      return answer;
    } finally {
      free.addFirst(slot);
    }
  }

  private void report(ChildRequest request, ChildAnswer answer) {
    switch (answer) {
      case ChildAnswer.Answered _, ChildAnswer.Refused _ -> {}
      case ChildAnswer.Died(var detail) -> warn(request, "died", detail);
      case ChildAnswer.NotStarted(var detail) -> warn(request, "did not start", detail);
      case ChildAnswer.TimedOut _ -> warn(request, "was killed at its deadline", "");
    }
  }

  private static void warn(ChildRequest request, String what, String detail) {
    log.atWarn()
        .addKeyValue("operation", request.operation())
        .addKeyValue("detail", detail)
        .log("A child process {}", what);
  }

  /** The slot at the end was used longest ago; the first one is kept warm. */
  private void endUnused() {
    List<ChildSlot> looked = new ArrayList<>();
    for (ChildSlot slot = free.pollLast(); slot != null; slot = free.pollLast()) {
      looked.addFirst(slot);
      if (free.isEmpty()) {
        break;
      }
      if (slot.holdsChild() && slot.unusedFor(settings.idle())) {
        slot.end();
      }
    }
    looked.forEach(free::addLast);
  }

  /** Ends every free child; one in a call ends at its deadline, or with this process. */
  @Override
  public void close() {
    timer.shutdown();
    for (ChildSlot slot = free.pollFirst(); slot != null; slot = free.pollFirst()) {
      slot.end();
    }
  }
}
