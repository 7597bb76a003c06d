package io.cartorio.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.gateway.answer.Waiters.Waiter;
import io.cartorio.gateway.problem.Refused;
import io.cartorio.gateway.testing.MemoryBook;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.operation.NoWork;
import io.cartorio.schemas.outcome.StageTimes;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class AnswersTest {
  private static final OwnerId OWNER = OwnerId.ofHash(new byte[16]);
  private static final Duration POLL = Duration.ofMillis(1);
  private final MemoryBook book = new MemoryBook();
  private final JobId job = JobId.random();

  @Test
  void answerThatIsThereIsTaken() {
    book.put(pending());
    book.put(done());
    Answers answers = answers(Duration.ofMinutes(1));

    try (Waiter waiter = answers.join(job)) {
      assertThat(answers.await(waiter)).contains(done());
    }
  }

  @Test
  void waitEndsInTime() {
    book.put(pending());
    Answers answers = answers(Duration.ofMillis(50));

    try (Waiter waiter = answers.register(job)) {
      assertThat(answers.await(waiter)).isEmpty();
    }
  }

  @Test
  void jobThatWasErasedIsUnknown() {
    Answers answers = answers(Duration.ofMinutes(1));

    try (Waiter waiter = answers.register(job)) {
      assertThatThrownBy(() -> answers.await(waiter))
          .isInstanceOfSatisfying(
              Refused.class,
              refused ->
                  assertThat(refused.failure().category()).isEqualTo(FailureCategory.NOT_FOUND));
    }
  }

  @Test
  void anotherPayloadUnderTheKeyIsFoundOutByTheEnd() {
    Answers answers = answers(Duration.ofMillis(50));
    Sha256 asked = Sha256.of(new byte[1]);
    book.put(pending());

    assertThat(answers.isOfAnotherPayload(job, asked)).isTrue();
    assertThat(answers.isOfAnotherPayload(job, null)).isFalse();
    assertThat(answers.isOfAnotherPayload(JobId.random(), asked)).isFalse();
    book.goAway(true);
    assertThat(answers.isOfAnotherPayload(job, asked)).isFalse();
  }

  @Test
  void bookThatIsAwayEndsNoWait() {
    book.goAway(true);
    Answers answers = answers(Duration.ofMillis(50));

    try (Waiter waiter = answers.register(job)) {
      assertThat(answers.await(waiter)).isEmpty();
    }
  }

  private Answers answers(Duration longest) {
    return new Answers(book, new Waiters(), longest, POLL);
  }

  private JobSnapshot pending() {
    Instant now = Instant.EPOCH;
    return new JobSnapshot(
        job,
        OWNER,
        0,
        now,
        JobStatus.PENDING,
        NoWork.ofMillis(0),
        now,
        0,
        null,
        null,
        null,
        null,
        null,
        null,
        0,
        StageTimes.NONE,
        false,
        null);
  }

  private JobResult done() {
    return new JobResult(
        job, OWNER, 5, Instant.EPOCH, JobStatus.DONE, null, null, null, null, StageTimes.NONE);
  }
}
