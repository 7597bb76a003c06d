package io.cartorio.systemtests.checker;

import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentKey.Area;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.event.DocumentEvent;
import io.cartorio.schemas.event.DocumentEvent.Cancelled;
import io.cartorio.schemas.event.DocumentEvent.Completed;
import io.cartorio.schemas.event.DocumentEvent.Failed;
import io.cartorio.schemas.event.DocumentEvent.Purged;
import io.cartorio.schemas.event.DocumentEvent.Submitted;
import io.cartorio.schemas.event.DocumentEvent.TaskDispatched;
import io.cartorio.schemas.event.DocumentEvent.TaskFailed;
import io.cartorio.schemas.event.DocumentEvent.TaskPlanned;
import io.cartorio.schemas.event.DocumentEvent.TaskReady;
import io.cartorio.schemas.event.DocumentEvent.TaskSettled;
import io.cartorio.schemas.event.DocumentEvent.TaskSucceeded;
import io.cartorio.schemas.event.ReadyReason;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.operation.NoWork;
import io.cartorio.schemas.operation.OcrEngineName;
import io.cartorio.schemas.operation.ReadText;
import io.cartorio.schemas.outcome.Facts.NoFacts;
import io.cartorio.schemas.outcome.StageTimes;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Work;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Lives of jobs as an undisturbed system writes them. */
final class Jobs {
  static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");
  static final Instant LATER = AT.plusSeconds(86_400);
  static final Sha256 INPUT = hash("input");
  static final Sha256 OUTPUT = hash("output");

  private Jobs() {}

  static Sha256 hash(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  static ContentRef input(OwnerId owner, JobId job) {
    return new ContentRef(ContentKey.of(Area.INPUT, owner, job, "0.jpg"), "image/jpeg", 5, INPUT);
  }

  static ContentRef output(OwnerId owner, JobId job) {
    return new ContentRef(
        ContentKey.of(Area.OUTPUT, owner, job, "result.json"), "application/json", 6, OUTPUT);
  }

  static List<DocumentEvent> read(OwnerId owner, JobId job) {
    TaskId task = TaskId.of(job, "read");
    ContentRef image = input(owner, job);
    ContentRef text = output(owner, job);
    return List.of(
        new Submitted(
            job,
            1,
            AT,
            owner,
            new ReadText(OcrEngineName.PADDLE),
            List.of(image),
            null,
            null,
            LATER),
        new TaskPlanned(
            task, 2, AT, Lane.INTERACTIVE, new Work.ReadImage(image, OcrEngineName.PADDLE), 1000),
        new TaskDispatched(task, 1, 3, AT),
        new TaskSucceeded(task, 1, 4, AT, new NoFacts(), List.of(text), StageTimes.NONE),
        new Completed(job, 5, AT, text, LATER));
  }

  /** A job whose task failed once in a way that passed. */
  static List<DocumentEvent> retried(OwnerId owner, JobId job) {
    TaskId task = TaskId.of(job, "noop");
    return List.of(
        submitted(owner, job),
        planned(task),
        new TaskDispatched(task, 1, 3, AT),
        new TaskFailed(task, 1, 4, AT, Failure.of(FailureCategory.DEPENDENCY_AWAY), AT),
        new TaskReady(task, 1, 5, AT, ReadyReason.RETRY),
        new TaskDispatched(task, 2, 6, AT),
        new TaskSucceeded(task, 2, 7, AT, new NoFacts(), List.of(), StageTimes.NONE),
        new Completed(job, 8, AT, null, LATER));
  }

  static List<DocumentEvent> failed(OwnerId owner, JobId job) {
    TaskId task = TaskId.of(job, "noop");
    Failure broken = Failure.of(FailureCategory.BROKEN_INPUT);
    return List.of(
        submitted(owner, job),
        planned(task),
        new TaskDispatched(task, 1, 3, AT),
        new TaskFailed(task, 1, 4, AT, broken, null),
        new Failed(job, 5, AT, broken, LATER));
  }

  /** A job cancelled while its task ran, and purged once that had ended. */
  static List<DocumentEvent> cancelled(OwnerId owner, JobId job) {
    TaskId task = TaskId.of(job, "noop");
    TaskId purge = TaskId.of(job, "purge");
    return List.of(
        submitted(owner, job),
        planned(task),
        new TaskDispatched(task, 1, 3, AT),
        new Cancelled(job, 4, AT, LATER),
        new TaskSettled(task, 1, 5, AT),
        new TaskPlanned(purge, 6, AT, Lane.MAINTENANCE, new Work.Purge(), 1000),
        new TaskDispatched(purge, 1, 7, AT),
        new TaskSucceeded(purge, 1, 8, AT, new NoFacts(), List.of(), StageTimes.NONE),
        new Purged(job, 9, AT));
  }

  private static Submitted submitted(OwnerId owner, JobId job) {
    return new Submitted(
        job, 1, AT, owner, NoWork.ofMillis(1), List.of(input(owner, job)), null, null, LATER);
  }

  private static TaskPlanned planned(TaskId task) {
    return new TaskPlanned(task, 2, AT, Lane.INTERACTIVE, new Work.Noop(NoWork.ofMillis(1)), 1000);
  }
}
