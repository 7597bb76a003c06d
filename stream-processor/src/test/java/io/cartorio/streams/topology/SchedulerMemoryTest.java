package io.cartorio.streams.topology;

import static io.cartorio.streams.topology.Driven.job;
import static io.cartorio.streams.topology.Submissions.owner;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.platform.testing.Settings;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.outcome.TaskOutcome.Started;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Task;
import io.cartorio.streams.scheduler.LaneFigures;
import io.cartorio.streams.scheduler.ReadyTask;
import io.cartorio.streams.scheduler.Scheduler;
import io.cartorio.streams.scheduler.SchedulerSettings;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A scheduler that has lost its memory. */
class SchedulerMemoryTest {
  private final Driven driven = new Driven();
  private final Scheduler scheduler =
      new Scheduler(Settings.bind("cartorio.scheduler", SchedulerSettings.class, Map.of()));

  @AfterEach
  void close() {
    driven.close();
  }

  @Test
  void whatWaitedWaitsInItsOrderAndWhatWasOutIsOut() {
    for (int i = 1; i <= 5; i++) {
      driven.send(Submissions.submit(owner("ana"), job(i), driven.now()));
      driven.advance(Duration.ofMillis(10));
    }
    Task started = driven.tasks(Lane.INTERACTIVE).getFirst();
    driven.send(new Started(started.id(), 1, driven.now()));

    SchedulerMemory memory = new SchedulerMemory(jobs(), scheduler);
    memory.read(100);

    LaneFigures lane = scheduler.figures(Lane.INTERACTIVE, driven.now());
    assertThat(memory.live()).isEqualTo(5);
    assertThat(lane.queued()).isEqualTo(3);
    assertThat(lane.outstanding()).isEqualTo(2);
    assertThat(scheduler.next(driven.now())).isNull();
    assertThat(scheduler.overdue(driven.now().plusSeconds(60))).hasSize(1);
    scheduler.released(Lane.INTERACTIVE, started.id(), driven.now(), OptionalLong.empty());
    assertThat(scheduler.next(driven.now())).extracting(ReadyTask::id).satisfies(this::isOfJob3);
  }

  @Test
  void manyAreReadAFewAtATimeAndToldOnceAllAreKnown() {
    for (int i = 1; i <= 5; i++) {
      driven.send(Submissions.submit(owner("ana"), job(i), driven.now()));
    }
    SchedulerMemory memory = new SchedulerMemory(jobs(), scheduler);

    memory.read(2);
    memory.read(2);
    assertThat(memory.isComplete()).isFalse();
    assertThat(scheduler.figures(Lane.INTERACTIVE, driven.now()).queued()).isZero();
    memory.read(2);

    LaneFigures lane = scheduler.figures(Lane.INTERACTIVE, driven.now());
    assertThat(memory.isComplete()).isTrue();
    assertThat(memory.live()).isEqualTo(5);
    assertThat(lane.queued()).isEqualTo(3);
    assertThat(lane.outstanding()).isEqualTo(2);
  }

  @Test
  void aJobThatChangesMeanwhileIsRememberedAsItIsThen() {
    for (int i = 1; i <= 5; i++) {
      driven.send(Submissions.submit(owner("ana"), job(i), driven.now()));
      driven.advance(Duration.ofMillis(10));
    }
    Task out = driven.tasks(Lane.INTERACTIVE).getFirst();
    Jobs jobs = jobs();
    SchedulerMemory memory = new SchedulerMemory(jobs, scheduler);
    memory.read(4);

    driven.send(Driven.done(out, driven.now()));
    Task next = driven.tasks(Lane.INTERACTIVE).getLast();
    memory.changed(out.job());
    memory.changed(next.job());
    memory.read(4);

    LaneFigures lane = scheduler.figures(Lane.INTERACTIVE, driven.now());
    assertThat(next.id()).isNotEqualTo(out.id());
    assertThat(lane.queued()).isEqualTo(2);
    assertThat(lane.outstanding()).isEqualTo(2);
  }

  private void isOfJob3(Object task) {
    assertThat(((TaskId) task).job()).isEqualTo(job(3));
  }

  @Test
  void aJobAtRestIsNoneOfItsBusiness() {
    JobId job = job(1);
    driven.send(Submissions.submit(owner("ana"), job, driven.now()));
    driven.send(Driven.done(driven.tasks(Lane.INTERACTIVE).getFirst(), driven.now()));

    SchedulerMemory memory = new SchedulerMemory(jobs(), scheduler);
    memory.read(100);
    assertThat(memory.live()).isZero();
  }

  private Jobs jobs() {
    KeyValueStore<String, StoredJob> live = driven.driver().getKeyValueStore(Stores.LIVE);
    KeyValueStore<String, StoredJob> ended = driven.driver().getKeyValueStore(Stores.ENDED);
    return new Jobs(live, ended, new Timers(driven.driver().getKeyValueStore(Stores.TIMERS)));
  }
}
