package io.cartorio.schemas.contract;

import static io.cartorio.schemas.contract.Examples.AT;
import static io.cartorio.schemas.contract.Examples.JOB;
import static io.cartorio.schemas.contract.Examples.LATER;
import static io.cartorio.schemas.contract.Examples.OWNER;
import static io.cartorio.schemas.contract.Examples.READ;

import io.cartorio.schemas.event.DocumentEvent;
import io.cartorio.schemas.event.ReadyReason;
import io.cartorio.schemas.event.RejectionReason;
import io.cartorio.schemas.intake.RequestKind;
import io.cartorio.schemas.outcome.Facts.FieldsFacts;
import io.cartorio.schemas.outcome.Facts.NoFacts;
import io.cartorio.schemas.outcome.Facts.TextFacts;
import io.cartorio.schemas.outcome.StageTimes;
import io.cartorio.schemas.task.Lane;
import java.util.List;
import java.util.stream.Stream;

/** Invented facts of every kind. */
final class EventExamples {
  private EventExamples() {}

  static Stream<Example> all() {
    return Stream.concat(ofTasks(), ofJobs());
  }

  private static Stream<Example> ofTasks() {
    return Stream.of(
        whole(
            new DocumentEvent.TaskPlanned(
                READ, 2, AT, Lane.INTERACTIVE, Examples.readImage(), 60_000)),
        whole(new DocumentEvent.TaskDispatched(READ, 1, 3, AT)),
        whole(new DocumentEvent.TaskStarted(READ, 1, 4, AT, AT, LATER)),
        whole(
            new DocumentEvent.TaskSucceeded(
                READ,
                1,
                5,
                AT,
                new TextFacts(1, 0.987, 90),
                List.of(Examples.OUTPUT),
                Examples.TIMES)),
        new Example(
            "fields",
            new DocumentEvent.TaskSucceeded(
                READ, 1, 5, AT, DocumentExamples.FACTS, List.of(Examples.OUTPUT), Examples.TIMES)),
        new Example(
            "processed",
            new DocumentEvent.TaskSucceeded(
                READ,
                1,
                5,
                AT,
                new FieldsFacts(12, 2, true, true, 90, DocumentExamples.SHOWN),
                List.of(Examples.OUTPUT),
                Examples.TIMES)),
        new Example(
            "least",
            new DocumentEvent.TaskSucceeded(
                READ, 1, 5, AT, new NoFacts(), List.of(), StageTimes.NONE)),
        whole(new DocumentEvent.TaskFailed(READ, 1, 5, AT, Examples.TOO_MANY_PIXELS, LATER)),
        new Example("least", new DocumentEvent.TaskFailed(READ, 1, 5, AT, Examples.BROKEN, null)),
        whole(new DocumentEvent.TaskDeferred(READ, 1, 5, AT, LATER)),
        whole(new DocumentEvent.TaskReady(READ, 1, 6, AT, ReadyReason.NOBODY_STARTED)),
        whole(new DocumentEvent.TaskSettled(READ, 1, 7, AT)));
  }

  private static Stream<Example> ofJobs() {
    return Stream.of(
        whole(
            new DocumentEvent.Submitted(
                JOB,
                1,
                AT,
                OWNER,
                Examples.OCR,
                List.of(Examples.INPUT),
                Examples.HASH,
                Examples.GATEWAY,
                LATER)),
        new Example(
            "least",
            new DocumentEvent.Submitted(
                JOB, 1, AT, OWNER, Examples.OCR, List.of(Examples.INPUT), null, null, LATER)),
        new Example(
            "extract",
            new DocumentEvent.Submitted(
                JOB,
                1,
                AT,
                OWNER,
                DocumentExamples.EXTRACT,
                List.of(Examples.INPUT),
                null,
                null,
                LATER)),
        new Example(
            "webhook",
            new DocumentEvent.Submitted(
                JOB,
                1,
                AT,
                OWNER,
                Examples.OCR,
                List.of(Examples.INPUT),
                null,
                null,
                LATER,
                Examples.WEBHOOK)),
        whole(new DocumentEvent.Retained(JOB, 7, AT, LATER)),
        whole(new DocumentEvent.DuplicateRejected(JOB, 3, AT)),
        whole(new DocumentEvent.Rejected(JOB, AT, RejectionReason.GRANT_FORGED)),
        new Example(
            "submit",
            new DocumentEvent.Rejected(
                JOB, AT, RejectionReason.GRANT_EXPIRED, RequestKind.SUBMIT, Examples.GATEWAY)),
        whole(new DocumentEvent.Completed(JOB, 6, AT, Examples.OUTPUT, LATER)),
        new Example("least", new DocumentEvent.Completed(JOB, 6, AT, null, LATER)),
        whole(new DocumentEvent.Failed(JOB, 6, AT, Examples.TOO_MANY_PIXELS, LATER)),
        whole(new DocumentEvent.Cancelled(JOB, 6, AT, LATER)),
        whole(new DocumentEvent.DeletionRequested(JOB, 7, AT)),
        whole(new DocumentEvent.Expired(JOB, 7, AT)),
        whole(new DocumentEvent.Purged(JOB, 8, AT)),
        whole(new DocumentEvent.Removed(JOB, 9, AT, LATER)),
        whole(new DocumentEvent.SweepRequested(JOB, 1, AT, OWNER)),
        whole(new DocumentEvent.Forgotten(JOB, 10, AT)));
  }

  private static Example whole(DocumentEvent event) {
    return new Example("whole", event);
  }
}
