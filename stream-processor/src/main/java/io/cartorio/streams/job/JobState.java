package io.cartorio.streams.job;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.event.DocumentEvent;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.job.DeliveryReport;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.outcome.StageTimes;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a job stands. Each state offers the transitions that leave it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface JobState {
  Tasks tasks();

  /** The same state with other tasks. */
  JobState with(Tasks tasks);

  /** When something happens to it by itself, its tasks apart. */
  Optional<Instant> due();

  /** It was accepted and has not ended. */
  sealed interface Live extends JobState {
    Charter charter();

    StageTimes times();

    @Override
    default Optional<Instant> due() {
      return Optional.of(charter().giveUpAt());
    }

    default Done completed(DocumentEvent.Completed event) {
      return new Done(
          charter().listing(),
          Ending.of(event),
          event.result(),
          times(),
          tasks().ended(event.at()));
    }

    default Failed failed(DocumentEvent.Failed event) {
      return new Failed(
          charter().listing(), Ending.of(event), event.failure(), tasks().ended(event.at()));
    }

    default Cancelled cancelled(DocumentEvent.Cancelled event) {
      return new Cancelled(charter().listing(), Ending.of(event), false, tasks().ended(event.at()));
    }
  }

  /** Nothing of it was sent yet. */
  @JsonTypeName("pending")
  record Pending(Charter charter, Tasks tasks) implements Live {
    @Override
    public StageTimes times() {
      return StageTimes.NONE;
    }

    @Override
    public Pending with(Tasks changed) {
      return new Pending(charter, changed);
    }

    Processing dispatched() {
      return new Processing(charter, StageTimes.NONE, tasks);
    }
  }

  /** A task of it was sent. */
  @JsonTypeName("processing")
  record Processing(Charter charter, StageTimes times, Tasks tasks) implements Live {
    @Override
    public Processing with(Tasks changed) {
      return new Processing(charter, times, changed);
    }

    Processing measured(StageTimes measured) {
      return new Processing(charter, measured, tasks);
    }
  }

  /**
   * When it ended, and when it goes.
   *
   * @param expiresAt when its bytes and its listing go, by what its end said
   * @param retainedUntil when they go instead; null where that holds
   * @param delivery how the news of its end fares; null where it has no webhook
   */
  record Ending(
      Instant at,
      Instant expiresAt,
      @Nullable Instant retainedUntil,
      @Nullable DeliveryReport delivery) {
    static Ending of(DocumentEvent.Terminal event) {
      return new Ending(event.at(), event.expiresAt(), null, null);
    }

    Instant goesAt() {
      return retainedUntil == null ? expiresAt : retainedUntil;
    }

    Ending retained(Instant until) {
      return new Ending(at, expiresAt, until, delivery);
    }

    Ending with(DeliveryReport changed) {
      return new Ending(at, expiresAt, retainedUntil, changed);
    }
  }

  /** It ended and is listed. */
  sealed interface Ended extends JobState {
    Listing listing();

    Ending ending();

    JobStatus status();

    @Override
    Ended with(Tasks tasks);

    Ended with(Ending ending);

    @Override
    default Optional<Instant> due() {
      return Optional.of(ending().goesAt());
    }

    /** Whether its bytes have been purged. */
    boolean bytesGone();

    /**
     * Its owner asked for its erasure, or its time is over: nothing of it is delivered any more.
     */
    default Purging purging() {
      return new Purging(with(tasks().withoutDeliveries()));
    }
  }

  /** Its work succeeded. */
  @JsonTypeName("done")
  record Done(
      Listing listing, Ending ending, @Nullable ContentRef result, StageTimes times, Tasks tasks)
      implements Ended {
    @Override
    public JobStatus status() {
      return JobStatus.DONE;
    }

    @Override
    public Done with(Tasks changed) {
      return new Done(listing, ending, result, times, changed);
    }

    @Override
    public Done with(Ending changed) {
      return new Done(listing, changed, result, times, tasks);
    }

    @Override
    public boolean bytesGone() {
      return false;
    }
  }

  /** Its work failed for good. */
  @JsonTypeName("failed")
  record Failed(Listing listing, Ending ending, Failure failure, Tasks tasks) implements Ended {
    @Override
    public JobStatus status() {
      return JobStatus.FAILED;
    }

    @Override
    public Failed with(Tasks changed) {
      return new Failed(listing, ending, failure, changed);
    }

    @Override
    public Failed with(Ending changed) {
      return new Failed(listing, changed, failure, tasks);
    }

    @Override
    public boolean bytesGone() {
      return false;
    }
  }

  /** Its owner stopped it; its bytes go at once. */
  @JsonTypeName("cancelled")
  record Cancelled(Listing listing, Ending ending, boolean bytesGone, Tasks tasks)
      implements Ended {
    @Override
    public JobStatus status() {
      return JobStatus.CANCELLED;
    }

    @Override
    public Cancelled with(Tasks changed) {
      return new Cancelled(listing, ending, bytesGone, changed);
    }

    @Override
    public Cancelled with(Ending changed) {
      return new Cancelled(listing, changed, bytesGone, tasks);
    }

    Cancelled purged() {
      return new Cancelled(listing, ending, true, tasks);
    }
  }

  /** It is to go: listed as it was until its bytes are gone. */
  @JsonTypeName("purging")
  record Purging(Ended was) implements JobState {
    @Override
    public Tasks tasks() {
      return was.tasks();
    }

    @Override
    public Purging with(Tasks changed) {
      return new Purging(was.with(changed));
    }

    @Override
    public Optional<Instant> due() {
      return Optional.empty();
    }

    Stub removed(Instant forgetAt) {
      return new Stub(was.status(), forgetAt, tasks());
    }
  }

  /**
   * It is gone but for its id, so that a late repeat of its submit makes no second job.
   *
   * @param forgetAt when the stub goes too, once nothing of it is out
   */
  @JsonTypeName("stub")
  record Stub(JobStatus status, Instant forgetAt, Tasks tasks) implements JobState {
    @Override
    public Stub with(Tasks changed) {
      return new Stub(status, forgetAt, changed);
    }

    @Override
    public Optional<Instant> due() {
      return tasks.empty() ? Optional.of(forgetAt) : Optional.empty();
    }
  }

  /** It is no job: bytes under its id are being swept away. */
  @JsonTypeName("sweeping")
  record Sweeping(Tasks tasks) implements JobState {
    @Override
    public Sweeping with(Tasks changed) {
      return new Sweeping(changed);
    }

    @Override
    public Optional<Instant> due() {
      return Optional.empty();
    }
  }
}
