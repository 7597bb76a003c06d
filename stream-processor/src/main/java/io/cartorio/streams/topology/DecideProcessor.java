package io.cartorio.streams.topology;

import io.cartorio.schemas.capacity.CapacityReport.LaneReport;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.task.Lane;
import io.cartorio.streams.job.Input;
import io.cartorio.streams.job.Input.Dispatch;
import io.cartorio.streams.job.Input.Overdue;
import io.cartorio.streams.job.Input.TimerDue;
import io.cartorio.streams.scheduler.LaneFigures;
import io.cartorio.streams.scheduler.ReadyTask;
import io.cartorio.streams.scheduler.Scheduler;
import io.cartorio.streams.topology.Desk.UndecidableException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.OptionalLong;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One partition's jobs: each record is decided, what is due is decided, and what has credit is
 * sent.
 */
final class DecideProcessor implements Processor<JobId, Inbound, Object, Object> {
  static final Duration TICK = Duration.ofMillis(50);
  static final Duration REPORT = Duration.ofSeconds(1);

  /** What one tick may fire, so that records are not kept waiting behind a crowd of timers. */
  static final int TIMERS_PER_TICK = 500;

  /** Of the live jobs, how many are read before the first record is. */
  private static final int READ_FIRST = 1_000;

  /** And how many at each tick, until the scheduler knows them all. */
  static final int READ_PER_TICK = 300;

  private static final Logger LOG = LoggerFactory.getLogger(DecideProcessor.class);

  private final TopologyParts parts;
  private @Nullable Bench bench;

  /** What stands on one partition, while it is here. */
  private record Bench(
      int partition,
      Instant opened,
      Scheduler scheduler,
      SchedulerMemory memory,
      Jobs jobs,
      Timers timers,
      Desk desk,
      Outbox outbox,
      Aside aside,
      StoreVersion version,
      PromptCommits commits) {}

  DecideProcessor(TopologyParts parts) {
    this.parts = parts;
  }

  @Override
  public void init(ProcessorContext<Object, Object> context) {
    Instant started = now();
    StoreVersion version = StoreVersion.check(context.getStateStore(Stores.VERSIONS));
    Timers timers = new Timers(context.getStateStore(Stores.TIMERS));
    Jobs jobs =
        new Jobs(context.getStateStore(Stores.LIVE), context.getStateStore(Stores.ENDED), timers);
    Scheduler scheduler = new Scheduler(parts.scheduler());
    SchedulerMemory memory = new SchedulerMemory(jobs, scheduler);
    Outbox outbox = new Outbox(context, parts.origin());
    Desk desk = new Desk(parts.decider(), jobs, scheduler, memory, outbox, parts.meters());
    Aside aside = new Aside(context, parts.origin(), parts.meters());
    int partition = context.taskId().partition();
    PromptCommits commits = new PromptCommits(context::commit);
    bench =
        new Bench(
            partition, started, scheduler, memory, jobs, timers, desk, outbox, aside, version,
            commits);
    parts.meters().opened(partition);
    remember(bench(), READ_FIRST);
    context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, unused -> tick());
    context.schedule(REPORT, PunctuationType.WALL_CLOCK_TIME, unused -> report());
  }

  private void remember(Bench here, int atMost) {
    if (here.memory().isComplete()) {
      return;
    }
    here.memory().read(atMost);
    if (here.memory().isComplete()) {
      int live = here.memory().live();
      Duration took = Duration.between(here.opened(), now());
      parts.meters().restored(live, took);
      LOG.atInfo()
          .addKeyValue("partition", here.partition())
          .addKeyValue("liveJobs", live)
          .addKeyValue("millis", took.toMillis())
          .log("partition restored");
    }
  }

  @Override
  public void process(Record<JobId, Inbound> record) {
    Bench here = bench();
    Instant now = now();
    Inbound inbound = record.value();
    try (DecideStep step = DecideStep.begin(parts.spans(), inbound, record)) {
      here.desk().handle(record.key(), inbound.input(), step.trace(), now);
    } catch (UndecidableException e) {
      LOG.atError().addKeyValue("jobId", record.key()).setCause(e).log("an input failed");
      here.aside().put(inbound.source(), inbound.from(), DeadLetterReason.UNDECIDABLE.name());
    }
    dispatch(here, now);
    here.desk().flush(now);
    here.commits().processed(record.timestamp(), now.toEpochMilli());
  }

  private void tick() {
    Bench here = bench();
    Instant now = now();
    here.version().write();
    remember(here, READ_PER_TICK);
    for (TimerKey timer : here.timers().due(now, TIMERS_PER_TICK)) {
      parts.meters().timerFired(Instant.ofEpochMilli(timer.dueMillis()), now);
      boolean decided = decide(here, timer.job(), new TimerDue(), now);
      if (decided && here.jobs().isCurrent(timer)) {
        here.timers().add(timer);
      } else {
        here.timers().remove(timer);
      }
    }
    dispatch(here, now);
    here.desk().flush(now);
  }

  private void report() {
    Bench here = bench();
    Instant now = now();
    for (TaskId task : here.scheduler().overdue(now)) {
      decide(here, task.job(), new Overdue(task), now);
    }
    dispatch(here, now);
    here.desk().flush(now);
    for (Lane lane : Lane.values()) {
      LaneFigures figures = here.scheduler().figures(lane, now);
      parts.meters().figures(here.partition(), figures);
      here.outbox().send(here.outbox().capacity(report(here.partition(), figures, now)));
    }
  }

  private static LaneReport report(int partition, LaneFigures figures, Instant now) {
    return new LaneReport(
        partition,
        figures.lane(),
        now,
        figures.queued(),
        figures.outstanding(),
        figures.credit(),
        figures.drainPerSecond(),
        figures.oldestAge().toMillis());
  }

  /**
   * Sends what has credit. A task that is then not sent, since its job has moved on, costs none.
   */
  private void dispatch(Bench here, Instant now) {
    ReadyTask next;
    while ((next = here.scheduler().next(now)) != null) {
      if (!send(here, next, now)) {
        here.scheduler().released(next.lane(), next.id(), now, OptionalLong.empty());
      }
    }
  }

  private static boolean send(Bench here, ReadyTask task, Instant now) {
    try {
      return here.desk().handle(task.id().job(), new Dispatch(task.id()), null, now);
    } catch (UndecidableException e) {
      return failed(task.id().job(), e);
    }
  }

  /** Whether it could be decided. */
  private static boolean decide(Bench here, JobId job, Input input, Instant now) {
    try {
      here.desk().handle(job, input, null, now);
      return true;
    } catch (UndecidableException e) {
      return failed(job, e);
    }
  }

  private static boolean failed(JobId job, UndecidableException e) {
    LOG.atError().addKeyValue("jobId", job).setCause(e).log("an input of our own failed");
    return false;
  }

  @Override
  public void close() {
    Bench here = bench;
    if (here != null) {
      parts.meters().closed(here.partition());
      bench = null;
    }
  }

  private Instant now() {
    return parts.clock().instant().truncatedTo(ChronoUnit.MICROS);
  }

  private Bench bench() {
    return Objects.requireNonNull(bench, "not initialised");
  }
}
