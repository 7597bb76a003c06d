package io.cartorio.streams.topology;

import static io.cartorio.streams.topology.Driven.START;
import static io.cartorio.streams.topology.Driven.job;
import static io.cartorio.streams.topology.Submissions.owner;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.platform.testing.Settings;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.streams.job.Decider;
import io.cartorio.streams.job.DeciderSettings;
import io.cartorio.streams.job.Input.Received;
import io.cartorio.streams.job.Job;
import io.cartorio.streams.job.JobState.Stub;
import io.cartorio.streams.job.Tasks;
import io.cartorio.streams.topology.Jobs.Change;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a call makes of the jobs it touches. */
class JobsTest {
  private static final JobId JOB = job(1);

  private final Driven driven = new Driven();
  private final Jobs jobs =
      new Jobs(
          driven.driver().getKeyValueStore(Stores.LIVE),
          driven.driver().getKeyValueStore(Stores.ENDED),
          new Timers(driven.driver().getKeyValueStore(Stores.TIMERS)));

  @AfterEach
  void close() {
    driven.close();
  }

  @Test
  void aJobThatIsMetAndNotChangedIsNoNews() {
    jobs.put(JOB, listed());
    flush();

    assertThat(jobs.find(JOB)).isEqualTo(listed());
    assertThat(flush()).isEmpty();
  }

  @Test
  void aJobThatIsRemovedIsARemovalOnce() {
    jobs.put(JOB, listed());
    assertThat(flush()).extracting(Change::isRemoval).containsExactly(false);

    jobs.put(JOB, stub());

    assertThat(flush()).extracting(Change::isRemoval).containsExactly(true);
    jobs.put(JOB, null);
    assertThat(flush()).extracting(Change::isRemoval).containsExactly(false);
  }

  @Test
  void aJobThatIsListedAndRemovedInOneCallIsARemoval() {
    jobs.put(JOB, listed());
    jobs.put(JOB, stub());

    assertThat(flush()).extracting(Change::isRemoval).containsExactly(true);
    assertThat(jobs.find(JOB)).isEqualTo(stub());
  }

  @Test
  void aJobThatIsListedAndForgottenInOneCallIsARemovalAndLeavesNothing() {
    jobs.put(JOB, listed());
    jobs.put(JOB, null);

    assertThat(flush()).extracting(Change::isRemoval).containsExactly(true);
    assertThat(jobs.find(JOB)).isNull();
    assertThat(jobs.isCurrent(TimerKey.of(START.plus(Duration.ofDays(7)), JOB))).isFalse();
  }

  private List<Change> flush() {
    List<Change> changes = new ArrayList<>();
    jobs.flush(changes::add);
    return changes;
  }

  private static StoredJob listed() {
    Decider decider = new Decider(Settings.bind("cartorio.jobs", DeciderSettings.class, Map.of()));
    Received submit = new Received(Submissions.submit(owner("ana"), JOB, START));
    return new StoredJob(Objects.requireNonNull(decider.decide(null, submit, START).job()), null);
  }

  private static StoredJob stub() {
    Job before = listed().job();
    Stub state = new Stub(JobStatus.DONE, START.plus(Duration.ofHours(3)), new Tasks(List.of()));
    return new StoredJob(
        new Job(JOB, before.owner(), before.revision() + 3, START.plusSeconds(1), state), null);
  }
}
