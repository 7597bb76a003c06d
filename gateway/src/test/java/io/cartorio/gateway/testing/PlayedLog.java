package io.cartorio.gateway.testing;

import io.cartorio.gateway.answer.Waiters;
import io.cartorio.gateway.submit.IntakeLog;
import io.cartorio.gateway.submit.LogAwayException;
import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.intake.Intake;
import io.cartorio.schemas.intake.Intake.Cancel;
import io.cartorio.schemas.intake.Intake.Delete;
import io.cartorio.schemas.intake.Intake.Redeliver;
import io.cartorio.schemas.intake.Intake.Submit;
import io.cartorio.schemas.intake.Intake.Sweep;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.operation.ClassifyDocument;
import io.cartorio.schemas.operation.ExtractFields;
import io.cartorio.schemas.operation.NoWork;
import io.cartorio.schemas.operation.ProcessDocument;
import io.cartorio.schemas.operation.ReadText;
import io.cartorio.schemas.outcome.StageTimes;
import io.cartorio.schemas.result.ImageCorrection;
import io.cartorio.schemas.result.PageText;
import io.cartorio.schemas.result.Result;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A log that plays what stands behind it: each submit is answered, each stop obeyed. */
public final class PlayedLog implements IntakeLog {
  private final MemoryBook book;
  private final Waiters waiters;
  private final List<Intake> appended = new CopyOnWriteArrayList<>();
  private final List<TraceParent> traces = new CopyOnWriteArrayList<>();
  private volatile boolean away;
  private volatile boolean silent;
  private volatile boolean notices = true;
  private volatile boolean forgetful;
  private volatile boolean knowing;

  public PlayedLog(MemoryBook book, Waiters waiters) {
    this.book = book;
    this.waiters = waiters;
  }

  public List<Intake> appended() {
    return List.copyOf(appended);
  }

  public List<TraceParent> traces() {
    return List.copyOf(traces);
  }

  public void goAway(boolean gone) {
    away = gone;
  }

  /** Whether jobs are taken and never end. */
  public void keepSilent(boolean nothingEnds) {
    silent = nothingEnds;
  }

  /** Whether the end of a job is told to those who wait. */
  public void giveNotices(boolean given) {
    notices = given;
  }

  /** Whether each submit's id is known with another payload. */
  public void knowAnotherPayload(boolean known) {
    knowing = known;
  }

  /** Whether each submit is a late repeat of a job that is gone. */
  public void forgetResults(boolean gone) {
    forgetful = gone;
  }

  @Override
  public Pending append(Intake message, TraceParent trace) {
    if (away) {
      return () -> {
        throw new LogAwayException(true, new IllegalStateException("taken away"));
      };
    }
    appended.add(message);
    traces.add(trace);
    return () -> {
      if (!silent) {
        CompletableFuture<Void> unused = CompletableFuture.runAsync(() -> play(message));
      }
    };
  }

  private void play(Intake message) {
    switch (message) {
      case Submit submit -> answer(submit);
      case Cancel cancel ->
          book.find(cancel.job())
              .ifPresent(job -> book.put(ended(job.job(), JobStatus.CANCELLED, null)));
      case Delete delete -> book.remove(delete.job());
      case Redeliver redeliver -> {}
      case Sweep sweep -> throw new IllegalStateException("the gateway sweeps nothing");
    }
  }

  private void answer(Submit submit) {
    JobId job = submit.job();
    JobSnapshot first = book.find(job).orElseThrow().job();
    if (forgetful) {
      book.remove(job);
      book.put(gone(first));
      waiters.wake(job);
      return;
    }
    switch (submit.operation()) {
      case NoWork noWork when noWork.fault().equals(NoWork.Fault.PERMANENT) ->
          end(first, JobStatus.FAILED, null, Failure.of(FailureCategory.BROKEN_INPUT));
      case NoWork noWork -> end(first, JobStatus.DONE, new Result.NoResult(), null);
      case ReadText text -> end(first, JobStatus.DONE, someText(), null);
      case ProcessDocument process ->
          end(first, JobStatus.DONE, PlayedDocuments.of(process, submit.inputs()), null);
      case ClassifyDocument classify ->
          end(first, JobStatus.DONE, PlayedDocuments.classified(submit.inputs()), null);
      case ExtractFields extract ->
          end(first, JobStatus.DONE, PlayedDocuments.of(extract, submit.inputs().size()), null);
    }
    if (notices) {
      waiters.wake(job);
    }
  }

  private void end(
      JobSnapshot job, JobStatus status, @Nullable Result inline, @Nullable Failure failure) {
    book.put(ended(job, status, failure));
    StageTimes times = new StageTimes(1_000, 2_000, Map.of());
    book.put(
        new JobResult(
            job.job(), job.owner(), 9, Instant.now(), status, null, inline, failure, null, times));
  }

  private static JobResult gone(JobSnapshot job) {
    return new JobResult(
        job.job(),
        job.owner(),
        9,
        Instant.now(),
        JobStatus.DONE,
        null,
        null,
        Failure.of(FailureCategory.KEY_SPENT),
        null,
        StageTimes.NONE);
  }

  private JobSnapshot ended(JobSnapshot job, JobStatus status, @Nullable Failure failure) {
    Instant now = Instant.now();
    return new JobSnapshot(
        job.job(),
        job.owner(),
        9,
        now,
        status,
        job.operation(),
        job.createdAt(),
        1,
        null,
        now,
        now.plusSeconds(86_400),
        null,
        failure,
        knowing ? Sha256.of(new byte[1]) : job.fingerprint(),
        job.inputBytes(),
        new StageTimes(1_000, 2_000, Map.of("decode", 500L)),
        false,
        null);
  }

  private static Result someText() {
    return new Result.TextResult(
        List.of(new PageText(1, 10, 10, "ÓLA", List.of())),
        new ImageCorrection(false, 0, ImageCorrection.Method.EXIF, 1),
        "paddle");
  }
}
