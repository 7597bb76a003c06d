package io.cartorio.schemas.event;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.cartorio.schemas.JobMessage;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.id.EndpointId;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.intake.Intake;
import io.cartorio.schemas.intake.RequestKind;
import io.cartorio.schemas.operation.Operation;
import io.cartorio.schemas.outcome.Facts;
import io.cartorio.schemas.outcome.StageTimes;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Work;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a job's life, on {@code documents.events}. Folding a job's events in order gives its
 * state. Nothing here is personal: refs, facts and pseudonyms only.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface DocumentEvent extends JobMessage {

  /**
   * The place of this event in its job's life, from 1 without gaps. 0 for a {@link Rejected}, which
   * no job has.
   */
  long revision();

  @Override
  default String messageId() {
    return job() + "@" + revision();
  }

  /** A fact about one attempt of one task. */
  sealed interface TaskEvent extends DocumentEvent {
    TaskId task();

    int attempt();

    @Override
    default JobId job() {
      return task().job();
    }
  }

  /** The end of a job: exactly one of these stands in the log of each accepted job. */
  sealed interface Terminal extends DocumentEvent {
    /** When its bytes and its listing go. */
    Instant expiresAt();
  }

  /**
   * The job was accepted.
   *
   * @param giveUpAt when it is given up, should it not have ended by then
   * @param webhook the owner's endpoint that is told of its end
   */
  @JsonTypeName("submitted")
  record Submitted(
      JobId job,
      long revision,
      Instant at,
      OwnerId owner,
      Operation operation,
      List<ContentRef> inputs,
      @Nullable Sha256 fingerprint,
      @Nullable InstanceId replyTo,
      Instant giveUpAt,
      @Nullable EndpointId webhook)
      implements DocumentEvent {
    public Submitted(
        JobId job,
        long revision,
        Instant at,
        OwnerId owner,
        Operation operation,
        List<ContentRef> inputs,
        @Nullable Sha256 fingerprint,
        @Nullable InstanceId replyTo,
        Instant giveUpAt) {
      this(job, revision, at, owner, operation, inputs, fingerprint, replyTo, giveUpAt, null);
    }

    public Submitted {
      inputs = List.copyOf(inputs);
    }
  }

  /** A submit of a known id with another payload was refused; the job goes on. */
  @JsonTypeName("duplicate-rejected")
  record DuplicateRejected(JobId job, long revision, Instant at) implements DocumentEvent {}

  /**
   * An intake record was refused; there is no job of it.
   *
   * @param request what it asked for; null in yesterday's records
   * @param replyTo the gateway that it said waits: its word, as nothing of it was believed
   */
  @JsonTypeName("rejected")
  record Rejected(
      JobId job,
      Instant at,
      RejectionReason reason,
      @Nullable RequestKind request,
      @Nullable InstanceId replyTo)
      implements DocumentEvent {
    public Rejected(JobId job, Instant at, RejectionReason reason) {
      this(job, at, reason, null, null);
    }

    /** That {@code refused} was. */
    public static Rejected of(Intake refused, Instant at, RejectionReason reason) {
      InstanceId replyTo = refused instanceof Intake.Submit submit ? submit.replyTo() : null;
      return new Rejected(refused.job(), at, reason, RequestKind.of(refused), replyTo);
    }

    @Override
    public long revision() {
      return 0;
    }

    @Override
    public String messageId() {
      return job + "/rejected/" + at;
    }
  }

  /**
   * The job has this task to do, which is ready to be sent.
   *
   * @param timeoutMillis how long its handler may take
   */
  @JsonTypeName("task-planned")
  record TaskPlanned(
      TaskId task, long revision, Instant at, Lane lane, Work work, long timeoutMillis)
      implements TaskEvent {
    @Override
    public int attempt() {
      return 0;
    }
  }

  /** The task was sent to its lane. */
  @JsonTypeName("task-dispatched")
  record TaskDispatched(TaskId task, int attempt, long revision, Instant at) implements TaskEvent {}

  /**
   * A worker runs it. Stands again when the worker died and another one took the same attempt.
   *
   * @param startedAt by the worker's clock, so that a run is told from a repeat of its report
   */
  @JsonTypeName("task-started")
  record TaskStarted(
      TaskId task, int attempt, long revision, Instant at, Instant startedAt, Instant deadline)
      implements TaskEvent {}

  /** Its output is stored. */
  @JsonTypeName("task-succeeded")
  record TaskSucceeded(
      TaskId task,
      int attempt,
      long revision,
      Instant at,
      Facts facts,
      List<ContentRef> outputs,
      StageTimes times)
      implements TaskEvent {
    public TaskSucceeded {
      outputs = List.copyOf(outputs);
    }
  }

  /**
   * It failed: by its handler's word, by its deadline, or by killing its workers.
   *
   * @param retryAt when it will be ready again; null when it will not
   */
  @JsonTypeName("task-failed")
  record TaskFailed(
      TaskId task,
      int attempt,
      long revision,
      Instant at,
      Failure failure,
      @Nullable Instant retryAt)
      implements TaskEvent {}

  /** Its worker asked to be given it later; no attempt is counted. */
  @JsonTypeName("task-deferred")
  record TaskDeferred(TaskId task, int attempt, long revision, Instant at, Instant until)
      implements TaskEvent {}

  /** It waits in its lane again: a retry or a deferral came due, or nobody had started it. */
  @JsonTypeName("task-ready")
  record TaskReady(TaskId task, int attempt, long revision, Instant at, ReadyReason reason)
      implements TaskEvent {}

  /** An attempt that was out when the job ended has ended too, or was given up. */
  @JsonTypeName("task-settled")
  record TaskSettled(TaskId task, int attempt, long revision, Instant at) implements TaskEvent {}

  /** The job is done. */
  @JsonTypeName("completed")
  record Completed(
      JobId job, long revision, Instant at, @Nullable ContentRef result, Instant expiresAt)
      implements Terminal {}

  /** The job failed. */
  @JsonTypeName("failed")
  record Failed(JobId job, long revision, Instant at, Failure failure, Instant expiresAt)
      implements Terminal {}

  /** The job was cancelled by its owner. */
  @JsonTypeName("cancelled")
  record Cancelled(JobId job, long revision, Instant at, Instant expiresAt) implements Terminal {}

  /**
   * The ended job stays for longer, or for less long, than its end said: news of it is owed to its
   * webhook, or was just taken there, and its receiver may come for the result.
   *
   * @param until when its bytes and its listing go now
   */
  @JsonTypeName("retained")
  record Retained(JobId job, long revision, Instant at, Instant until) implements DocumentEvent {}

  /** The owner asked that the job be erased. */
  @JsonTypeName("deletion-requested")
  record DeletionRequested(JobId job, long revision, Instant at) implements DocumentEvent {}

  /** The job's time is over. */
  @JsonTypeName("expired")
  record Expired(JobId job, long revision, Instant at) implements DocumentEvent {}

  /**
   * Its bytes are gone from the content store. Stands again when a task that was still out at the
   * first purge has ended since, and its leavings are gone too.
   */
  @JsonTypeName("purged")
  record Purged(JobId job, long revision, Instant at) implements DocumentEvent {}

  /**
   * The job is no longer listed; a stub stays, so that a late repeat of its submit makes no second
   * job.
   *
   * @param forgetAt when the stub goes too
   */
  @JsonTypeName("removed")
  record Removed(JobId job, long revision, Instant at, Instant forgetAt) implements DocumentEvent {}

  /** Bytes were found of a job nobody knows; they are purged, and no job comes of it. */
  @JsonTypeName("sweep-requested")
  record SweepRequested(JobId job, long revision, Instant at, OwnerId owner)
      implements DocumentEvent {}

  /** The last that was known of the job is gone; its id is as good as new. */
  @JsonTypeName("forgotten")
  record Forgotten(JobId job, long revision, Instant at) implements DocumentEvent {}
}
