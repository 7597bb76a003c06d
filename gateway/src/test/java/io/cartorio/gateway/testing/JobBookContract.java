package io.cartorio.gateway.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.gateway.job.JobBook;
import io.cartorio.gateway.job.JobBookAwayException;
import io.cartorio.gateway.job.JobFilter;
import io.cartorio.gateway.job.JobPage;
import io.cartorio.gateway.job.ListedJob;
import io.cartorio.platform.testing.Snapshots;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.outcome.StageTimes;
import io.cartorio.schemas.result.Result;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every book of jobs does, once it has caught up with the log. */
public abstract class JobBookContract {
  private static final Instant MADE = Instant.parse("2026-03-01T12:00:00Z");

  private final OwnerId owner = Snapshots.owner();
  private final JobId job = JobId.random();

  /** The same book in every call of one test. */
  protected abstract JobBook book();

  /** The log tells of a job. */
  protected abstract void tell(JobSnapshot told);

  /** The log tells of a result. */
  protected abstract void tell(JobResult told);

  /** The book cannot be read from now on. */
  protected abstract void takeAway();

  @Test
  void aJobThatWasOpenedIsFoundWithItsName() {
    book().open(snapshot(0, JobStatus.PENDING), "rg frente.jpg");

    assertThat(book().find(job))
        .contains(new ListedJob(snapshot(0, JobStatus.PENDING), "rg frente.jpg"));
    assertThat(book().answer(job)).isEmpty();
  }

  @Test
  void aJobThatTheLogHasToldOfIsNotOpenedAgainButGetsItsName() {
    tell(snapshot(3, JobStatus.PROCESSING));

    book().open(snapshot(0, JobStatus.PENDING), "rg frente.jpg");

    assertThat(book().find(job))
        .contains(new ListedJob(snapshot(3, JobStatus.PROCESSING), "rg frente.jpg"));
  }

  @Test
  void theFirstNameStays() {
    book().open(snapshot(0, JobStatus.PENDING), "first.jpg");

    book().open(snapshot(0, JobStatus.PENDING), "second.jpg");

    assertThat(book().find(job)).get().extracting(ListedJob::name).isEqualTo("first.jpg");
  }

  @Test
  void aStruckJobIsUnknown() {
    book().open(snapshot(0, JobStatus.PENDING), null);

    book().strike(job, owner);

    assertThat(book().find(job)).isEmpty();
    assertThat(list(null, 10).jobs()).isEmpty();
  }

  @Test
  void aJobThatTheLogHasToldOfIsNotStruck() {
    tell(snapshot(1, JobStatus.PENDING));

    book().strike(job, owner);

    assertThat(book().find(job)).isPresent();
  }

  @Test
  void aJobThatHasEndedIsItsOwnAnswer() {
    tell(snapshot(5, JobStatus.DONE));

    assertThat(book().answer(job))
        .get()
        .satisfies(
            answer -> {
              assertThat(answer.status()).isEqualTo(JobStatus.DONE);
              assertThat(answer.revision()).isEqualTo(5);
            });
  }

  @Test
  void theAnswerComesWithItsValues() {
    tell(snapshot(5, JobStatus.DONE));

    tell(result(new Result.NoResult(), null));

    assertThat(book().answer(job)).contains(result(new Result.NoResult(), null));
  }

  @Test
  void thatAJobIsGoneIsAnAnswerThoughTheJobIsUnknown() {
    JobResult gone = result(null, Failure.of(FailureCategory.KEY_SPENT));

    tell(gone);

    assertThat(book().find(job)).isEmpty();
    assertThat(book().answer(job)).contains(gone).get().matches(JobResult::isGone);
  }

  @Test
  void aListIsItsOwnersFromTheNewestAndPagedWithoutGapOrRepeat() {
    List<JobId> newestFirst = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      JobId next = JobId.random();
      book().open(Snapshots.of(next, owner, MADE.plusMillis(i), 0, JobStatus.PENDING), null);
      newestFirst.addFirst(next);
    }
    book().open(Snapshots.of(job, Snapshots.owner(), MADE, 0, JobStatus.PENDING), null);

    List<JobId> listed = new ArrayList<>();
    String cursor = null;
    do {
      JobPage page = list(cursor, 10);
      page.jobs().forEach(each -> listed.add(each.job().job()));
      cursor = page.next();
    } while (cursor != null);

    assertThat(listed).containsExactlyElementsOf(newestFirst);
  }

  @Test
  void aListLetsThroughWhatIsAskedFor() {
    book().open(snapshot(0, JobStatus.PENDING), null);
    JobId done = JobId.random();
    tell(Snapshots.of(done, owner, MADE, 4, JobStatus.DONE));

    JobPage page = book().list(owner, new JobFilter(JobStatus.DONE, null, null, null, null, 10));

    assertThat(page.jobs()).extracting(each -> each.job().job()).containsExactly(done);
  }

  @Test
  void whileItIsAwayEveryQuestionSaysSo() {
    takeAway();

    for (Runnable question :
        List.<Runnable>of(
            () -> book().find(job),
            () -> book().answer(job),
            () -> book().events(job),
            () -> list(null, 10),
            () -> book().open(snapshot(0, JobStatus.PENDING), null),
            () -> book().strike(job, owner))) {
      assertThatThrownBy(question::run).isInstanceOf(JobBookAwayException.class);
    }
  }

  private JobPage list(@Nullable String cursor, int limit) {
    return book().list(owner, new JobFilter(null, null, null, null, cursor, limit));
  }

  private JobSnapshot snapshot(long revision, JobStatus status) {
    return Snapshots.of(job, owner, MADE, revision, status);
  }

  private JobResult result(@Nullable Result inline, @Nullable Failure failure) {
    return new JobResult(
        job, owner, 5, MADE, JobStatus.DONE, null, inline, failure, null, StageTimes.NONE);
  }
}
