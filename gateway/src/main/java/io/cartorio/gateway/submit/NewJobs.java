package io.cartorio.gateway.submit;

import io.cartorio.gateway.answer.Answers;
import io.cartorio.gateway.answer.ServerTiming;
import io.cartorio.gateway.answer.Waiters.Waiter;
import io.cartorio.gateway.job.JobBook;
import io.cartorio.gateway.job.JobBookAwayException;
import io.cartorio.gateway.problem.Refused;
import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.content.GrantedContent;
import io.cartorio.schemas.id.EndpointId;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.intake.Intake.Submit;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.operation.Operation;
import io.cartorio.schemas.outcome.StageTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a job whose bytes are stored on the log, and its first entry in the book. */
public final class NewJobs {
  private static final Logger LOG = LoggerFactory.getLogger(NewJobs.class);

  /** Longer than the log takes, when all is well, to tell of a job that it has. */
  private static final Duration SOON_TOLD = Duration.ofSeconds(10);

  /**
   * A job to be.
   *
   * @param inputs the files, in their order
   * @param fileName what the client calls the first of them
   * @param fingerprint where its id comes of an idempotency key
   * @param webhook where its result goes
   */
  record Draft(
      JobId job,
      OwnerId owner,
      Operation operation,
      DeliveryMode mode,
      List<ContentRef> inputs,
      @Nullable String fileName,
      @Nullable Sha256 fingerprint,
      @Nullable EndpointId webhook) {}

  private final IntakeLog log;
  private final JobBook book;
  private final Answers answers;
  private final Grants grants;
  private final NameKeeper names;
  private final InstanceId gateway;
  private final Clock clock;

  public NewJobs(
      IntakeLog log,
      JobBook book,
      Answers answers,
      Grants grants,
      NameKeeper names,
      InstanceId gateway,
      Clock clock) {
    this.log = log;
    this.book = book;
    this.answers = answers;
    this.grants = grants;
    this.names = names;
    this.gateway = gateway;
    this.clock = clock;
  }

  /**
   * Returns once the job is safe.
   *
   * @throws Refused when the log did not take it
   */
  Submission submit(Draft draft, JobUpload upload, TraceParent trace, ServerTiming timing) {
    boolean waits = draft.mode().equals(DeliveryMode.SYNC);
    Waiter waiter = waits ? answers.register(draft.job()) : null;
    boolean accepted = false;
    try {
      Instant now = clock.instant();
      IntakeLog.Pending pending = log.append(submit(draft, now, waits), trace);
      boolean listed = list(draft, now);
      await(pending, draft, upload);
      upload.keep();
      names.keep(draft);
      timing.mark("publish");
      accepted = listed;
      return new Submission(
          draft.job(), JobStatus.PENDING, draft.fingerprint(), listed ? waiter : null);
    } finally {
      if (!accepted && waiter != null) {
        waiter.close();
      }
    }
  }

  /**
   * Whether the log has not told of a job in time. A gateway that died as it put the job there
   * leaves such an entry: asked for again, it is put there again, where once more does no harm.
   */
  boolean isDoubtful(JobSnapshot known) {
    return known.revision() == 0 && known.createdAt().plus(SOON_TOLD).isBefore(clock.instant());
  }

  /** A job that is known already, and was asked for again. */
  Submission again(DeliveryMode mode, JobSnapshot known) {
    boolean waits = mode.equals(DeliveryMode.SYNC);
    return new Submission(
        known.job(), known.status(), null, waits ? answers.join(known.job()) : null);
  }

  private Submit submit(Draft draft, Instant now, boolean waits) {
    List<GrantedContent> inputs =
        draft.inputs().stream()
            .map(input -> new GrantedContent(input, grants.toSubmit(input)))
            .toList();
    return new Submit(
        draft.job(),
        now,
        draft.operation(),
        inputs,
        draft.fingerprint(),
        waits ? gateway : null,
        draft.webhook());
  }

  /** While the book is away jobs are taken all the same; nobody can wait for them then. */
  private boolean list(Draft draft, Instant now) {
    try {
      book.open(first(draft, now), draft.fileName());
      return true;
    } catch (JobBookAwayException e) {
      LOG.atWarn().addKeyValue("jobId", draft.job()).log("a job was taken without its entry");
      return false;
    }
  }

  private void await(IntakeLog.Pending pending, Draft draft, JobUpload upload) {
    try {
      pending.await();
    } catch (LogAwayException e) {
      LOG.atWarn()
          .addKeyValue("jobId", draft.job())
          .addKeyValue("because", e.getCause())
          .log("a job was not taken");
      if (draft.fingerprint() != null && e.perhapsWritten()) {
        // A repeat under the same key may find this very job: its bytes must still be there, but
        // not its entry, which would call a job safe that is perhaps nowhere.
        upload.keep();
      }
      strike(draft);
      throw Refused.away();
    }
  }

  private void strike(Draft draft) {
    try {
      book.strike(draft.job(), draft.owner());
    } catch (JobBookAwayException e) {
      LOG.atWarn()
          .addKeyValue("jobId", draft.job())
          .log("an entry without a job stays for a while");
    }
  }

  private static JobSnapshot first(Draft draft, Instant now) {
    return new JobSnapshot(
        draft.job(),
        draft.owner(),
        0,
        now,
        JobStatus.PENDING,
        draft.operation(),
        now,
        0,
        null,
        null,
        null,
        null,
        null,
        draft.fingerprint(),
        draft.inputs().stream().mapToLong(ContentRef::size).sum(),
        StageTimes.NONE,
        false,
        null);
  }
}
