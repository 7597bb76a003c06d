package io.cartorio.schemas.contract;

import io.cartorio.schemas.capacity.CapacityReport.LaneReport;
import io.cartorio.schemas.capacity.CapacityReport.WorkerReport;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.content.Grant;
import io.cartorio.schemas.content.GrantedContent;
import io.cartorio.schemas.endpoint.EndpointRecord;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.EndpointId;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.KeyId;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.intake.Intake;
import io.cartorio.schemas.job.DeliveryAttempt;
import io.cartorio.schemas.job.DeliveryReport;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.job.JobStopped;
import io.cartorio.schemas.key.KeyRecord;
import io.cartorio.schemas.key.Scope;
import io.cartorio.schemas.operation.ClassifyDocument;
import io.cartorio.schemas.operation.NoWork;
import io.cartorio.schemas.operation.OcrEngineName;
import io.cartorio.schemas.operation.ReadText;
import io.cartorio.schemas.outcome.Facts.ClassFacts;
import io.cartorio.schemas.outcome.Facts.DeliveryFacts;
import io.cartorio.schemas.outcome.Facts.NoFacts;
import io.cartorio.schemas.outcome.Facts.ShownClass;
import io.cartorio.schemas.outcome.Facts.TextFacts;
import io.cartorio.schemas.outcome.StageTimes;
import io.cartorio.schemas.outcome.TaskOutcome;
import io.cartorio.schemas.result.Box;
import io.cartorio.schemas.result.ImageCorrection;
import io.cartorio.schemas.result.PageText;
import io.cartorio.schemas.result.Point;
import io.cartorio.schemas.result.Result;
import io.cartorio.schemas.result.Result.NoResult;
import io.cartorio.schemas.result.Result.TextResult;
import io.cartorio.schemas.result.TextLine;
import io.cartorio.schemas.result.TextWord;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Task;
import io.cartorio.schemas.task.Work;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Invented records of every kind, whole and with all left out that may be. */
final class Examples {
  static final JobId JOB = JobId.of("0123456789abcdefghjkmnpqrs");
  static final OwnerId OWNER = OwnerId.of("7zyxwvtsrqpnmkjhgfedcba987");
  static final InstanceId GATEWAY = InstanceId.of("gateway-1");
  static final EndpointId WEBHOOK = EndpointId.of("3abcdefghjkmnpqrstvwxyz012");
  static final TaskId READ = TaskId.of(JOB, "read");
  static final Instant AT = Instant.parse("2026-11-21T12:34:56.789012Z");
  static final Instant LATER = Instant.parse("2026-11-22T12:34:56.789012Z");
  static final Sha256 HASH = Sha256.of("ab".repeat(32));
  static final ReadText OCR = new ReadText(OcrEngineName.PADDLE);
  static final ContentRef INPUT = ref(ContentKey.Area.INPUT, "0.jpg", "image/jpeg");
  static final ContentRef OUTPUT = ref(ContentKey.Area.OUTPUT, "result.json", "application/json");
  static final StageTimes TIMES =
      new StageTimes(1_500, 480_000, Map.of("decode", 40_000L, "recognise", 300_000L));
  static final Failure BROKEN = Failure.of(FailureCategory.BROKEN_INPUT);
  static final Failure TOO_MANY_PIXELS =
      new Failure(FailureCategory.TOO_MANY_PIXELS, Map.of("limit", "50"));

  static final Failure REFUSED =
      new Failure(FailureCategory.RECEIVER_REFUSED, Map.of("status", "503"));

  private static final Grant GRANT = new Grant(OWNER, INPUT.key(), HASH, LATER, "cd".repeat(32));

  private Examples() {}

  static Stream<Example> all() {
    return Stream.of(
            intake(), tasks(), outcomes(), EventExamples.all(), jobs(), results(), reports())
        .flatMap(examples -> examples);
  }

  private static Stream<Example> intake() {
    List<GrantedContent> inputs = List.of(new GrantedContent(INPUT, GRANT));
    return Stream.of(
        new Example("whole", new Intake.Submit(JOB, AT, OCR, inputs, HASH, GATEWAY)),
        new Example(
            "extract", new Intake.Submit(JOB, AT, DocumentExamples.EXTRACT, inputs, null, GATEWAY)),
        new Example(
            "process", new Intake.Submit(JOB, AT, DocumentExamples.PROCESS, inputs, null, GATEWAY)),
        new Example(
            "classify", new Intake.Submit(JOB, AT, new ClassifyDocument(), inputs, null, GATEWAY)),
        new Example("webhook", new Intake.Submit(JOB, AT, OCR, inputs, null, null, WEBHOOK)),
        new Example("least", new Intake.Submit(JOB, AT, NoWork.ofMillis(5), inputs, null, null)),
        new Example("whole", new Intake.Cancel(JOB, AT, GRANT)),
        new Example("whole", new Intake.Delete(JOB, AT, GRANT)),
        new Example("whole", new Intake.Redeliver(JOB, AT, GRANT)),
        new Example("whole", new Intake.Sweep(JOB, AT, OWNER)));
  }

  private static Stream<Example> tasks() {
    Work noop = new Work.Noop(new NoWork(5, NoWork.Fault.TRANSIENT, 2));
    return Stream.of(
        new Example("read-image", task("read", Lane.INTERACTIVE, readImage())),
        new Example(
            "extract-document",
            task("extract", Lane.INTERACTIVE, DocumentExamples.extractDocument())),
        new Example(
            "process-document",
            task("process", Lane.INTERACTIVE, DocumentExamples.processDocument())),
        new Example(
            "classify-document",
            task("classify", Lane.INTERACTIVE, DocumentExamples.classifyDocument())),
        new Example("noop", task("noop", Lane.BULK, noop)),
        new Example(
            "deliver",
            task(
                "deliver",
                Lane.WEBHOOK,
                new Work.Deliver(
                    WEBHOOK, "ocr", JobStatus.DONE, OUTPUT, TOO_MANY_PIXELS, AT, LATER))),
        new Example(
            "deliver-least",
            task(
                "deliver-9",
                Lane.WEBHOOK,
                new Work.Deliver(WEBHOOK, "ocr", JobStatus.CANCELLED, null, null, AT, LATER))),
        new Example("purge", task("purge-7", Lane.MAINTENANCE, new Work.Purge())));
  }

  static Work readImage() {
    return new Work.ReadImage(INPUT, OcrEngineName.PADDLE);
  }

  private static Task task(String step, Lane lane, Work work) {
    return new Task(TaskId.of(JOB, step), OWNER, 2, lane, work, AT, 60_000);
  }

  private static Stream<Example> outcomes() {
    return Stream.of(
        new Example("whole", new TaskOutcome.Started(READ, 2, AT)),
        new Example("whole", new TaskOutcome.Progress(READ, 2, AT, "detect", 0.25)),
        new Example(
            "whole",
            new TaskOutcome.Done(
                READ, 2, AT, new TextFacts(1, 0.987, 90), List.of(OUTPUT), text(), TIMES)),
        new Example(
            "fields",
            new TaskOutcome.Done(
                TaskId.of(JOB, "extract"),
                1,
                AT,
                DocumentExamples.FACTS,
                List.of(OUTPUT),
                DocumentExamples.whole(),
                TIMES)),
        new Example(
            "class",
            new TaskOutcome.Done(
                TaskId.of(JOB, "process"),
                1,
                AT,
                new ClassFacts(new ShownClass("cin_frente", 0.35), 90),
                List.of(OUTPUT),
                DocumentExamples.unsure(),
                TIMES)),
        new Example(
            "least",
            new TaskOutcome.Done(READ, 2, AT, new NoFacts(), List.of(), null, StageTimes.NONE)),
        new Example("whole", new TaskOutcome.Failed(READ, 2, AT, TOO_MANY_PIXELS, TIMES)),
        new Example(
            "retry-after",
            new TaskOutcome.Failed(
                TaskId.of(JOB, "deliver"), 2, AT, REFUSED, StageTimes.NONE, LATER)),
        new Example(
            "delivery",
            new TaskOutcome.Done(
                TaskId.of(JOB, "deliver"),
                1,
                AT,
                new DeliveryFacts(204),
                List.of(),
                null,
                StageTimes.NONE)),
        new Example("whole", new TaskOutcome.Deferred(READ, 2, AT, LATER)),
        new Example("whole", new TaskOutcome.Crashed(READ, 2, AT, 3)));
  }

  private static TextResult text() {
    Box box = new Box(0.1, 0.2, 0.5, 0.25);
    List<Point> polygon =
        List.of(
            new Point(0.1, 0.2), new Point(0.5, 0.2), new Point(0.5, 0.25), new Point(0.1, 0.25));
    TextLine line =
        new TextLine("São Paulo", 0.987, box, polygon, List.of(new TextWord("São", 0.99, box)));
    PageText page = new PageText(1, 1200, 800, "São Paulo", List.of(line));
    return new TextResult(
        List.of(page),
        new ImageCorrection(true, 90, ImageCorrection.Method.TEXTBOX, 0.98),
        "paddle");
  }

  private static Stream<Example> jobs() {
    return Stream.of(
        new Example(
            "pending",
            new JobSnapshot(
                JOB,
                OWNER,
                2,
                AT,
                JobStatus.PENDING,
                OCR,
                AT,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                300_000,
                StageTimes.NONE,
                false,
                null)),
        new Example(
            "done",
            new JobSnapshot(
                JOB,
                OWNER,
                6,
                AT,
                JobStatus.DONE,
                OCR,
                AT,
                1,
                "store",
                AT,
                LATER,
                OUTPUT,
                null,
                HASH,
                300_000,
                TIMES,
                false,
                null)),
        new Example(
            "failed",
            new JobSnapshot(
                JOB,
                OWNER,
                5,
                AT,
                JobStatus.FAILED,
                OCR,
                AT,
                0,
                null,
                AT,
                LATER,
                null,
                TOO_MANY_PIXELS,
                null,
                300_000,
                StageTimes.NONE,
                true,
                null)),
        new Example("delivered", delivered()),
        new Example("whole", new JobStopped(JOB, AT, JobStopped.Reason.CANCELLED)));
  }

  private static JobSnapshot delivered() {
    return new JobSnapshot(
        JOB,
        OWNER,
        9,
        AT,
        JobStatus.DONE,
        OCR,
        AT,
        1,
        null,
        AT,
        LATER,
        OUTPUT,
        null,
        null,
        300_000,
        TIMES,
        false,
        new DeliveryReport(
            WEBHOOK,
            DeliveryReport.State.DELIVERED,
            2,
            null,
            List.of(new DeliveryAttempt(AT, 503, REFUSED), new DeliveryAttempt(LATER, 204, null))));
  }

  private static Stream<Example> results() {
    return Stream.of(
        new Example(
            "done",
            new JobResult(JOB, OWNER, 6, AT, JobStatus.DONE, OUTPUT, text(), null, GATEWAY, TIMES)),
        new Example("document", document(DocumentExamples.whole())),
        new Example("document-unsure", document(DocumentExamples.unsure())),
        new Example("document-without-text", document(DocumentExamples.withoutText())),
        new Example(
            "noop",
            new JobResult(
                JOB, OWNER, 6, AT, JobStatus.DONE, null, new NoResult(), null, null, TIMES)),
        new Example(
            "failed",
            new JobResult(
                JOB,
                OWNER,
                5,
                AT,
                JobStatus.FAILED,
                null,
                null,
                BROKEN,
                GATEWAY,
                StageTimes.NONE)));
  }

  private static JobResult document(Result result) {
    return new JobResult(JOB, OWNER, 6, AT, JobStatus.DONE, OUTPUT, result, null, GATEWAY, TIMES);
  }

  private static Stream<Example> reports() {
    Origin worker = new Origin("workers", "0.1.0", InstanceId.of("worker-1"));
    return Stream.of(
        new Example("whole", new EndpointRecord.Address(WEBHOOK, OWNER, AT, "c2VhbGVk")),
        new Example(
            "whole", new EndpointRecord.Standing(WEBHOOK, AT, EndpointRecord.Standing.Reason.GONE)),
        new Example("least", new EndpointRecord.Standing(WEBHOOK, AT, null)),
        new Example("whole", new EndpointRecord.SecretInForce(OWNER, AT, 3, LATER)),
        new Example("whole", new LaneReport(1, Lane.INTERACTIVE, AT, 5_000, 4, 4, 1.5, 12_000)),
        new Example("whole", new WorkerReport(worker, Lane.CONVERSION, AT, 2, 1)),
        new Example("live", key(null, null)),
        new Example("revoked", key(LATER, AT)));
  }

  private static KeyRecord key(@Nullable Instant expiresAt, @Nullable Instant revokedAt) {
    return new KeyRecord(
        KeyId.of("0123456789ab"),
        AT,
        OWNER,
        HASH,
        List.of(Scope.READ, Scope.WRITE),
        AT,
        expiresAt,
        revokedAt);
  }

  private static ContentRef ref(ContentKey.Area area, String name, String mediaType) {
    return new ContentRef(ContentKey.of(area, OWNER, JOB, name), mediaType, 300_000, HASH);
  }
}
