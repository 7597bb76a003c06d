package io.cartorio.gateway.submit;

import io.cartorio.gateway.answer.ServerTiming;
import io.cartorio.gateway.capacity.CapacityBook;
import io.cartorio.gateway.job.JobBook;
import io.cartorio.gateway.job.JobFilter;
import io.cartorio.gateway.job.ListedJob;
import io.cartorio.gateway.problem.Refused;
import io.cartorio.platform.content.ContentStore;
import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.intake.Intake.Delete;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.operation.OcrEngineName;
import io.cartorio.schemas.operation.ReadText;
import io.cartorio.schemas.task.Lane;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Work that brings workers and models up ahead of a peak: a picture of ours, read as any other is,
 * more often than there are slots. Its jobs belong to an owner of their own, so what stands of a
 * warm-up is what stands of them.
 */
public final class WarmUps {
  private static final Duration REMEMBERED = Duration.ofHours(1);
  private static final int ROUNDS = 2;
  private static final int MOST = 64;
  private static final byte[] PICTURE = picture();

  private final OwnerId owner;
  private final NewJobs newJobs;
  private final ContentStore store;
  private final JobBook book;
  private final CapacityBook capacity;
  private final IntakeLog log;
  private final Grants grants;
  private final Clock clock;

  /** Where its jobs go. */
  public record Ports(NewJobs newJobs, ContentStore store, JobBook book, IntakeLog log) {}

  public WarmUps(
      WarmUpOwner owner, Ports ports, CapacityBook capacity, Grants grants, Clock clock) {
    this.owner = owner.id();
    this.newJobs = ports.newJobs();
    this.store = ports.store();
    this.book = ports.book();
    this.log = ports.log();
    this.capacity = capacity;
    this.grants = grants;
    this.clock = clock;
  }

  /**
   * Begins one, unless one is under way.
   *
   * @throws Refused when its jobs are not taken
   */
  void start(TraceParent trace) {
    if (jobs().stream().anyMatch(job -> !job.status().isTerminal())) {
      return;
    }
    int tasks = Math.clamp((long) ROUNDS * capacity.slots(Lane.INTERACTIVE), ROUNDS, MOST);
    for (int i = 0; i < tasks; i++) {
      submit(JobId.random(), trace);
    }
  }

  /** The jobs of the last hour, the newest first. */
  List<JobSnapshot> jobs() {
    JobFilter lately =
        new JobFilter(null, null, clock.instant().minus(REMEMBERED), null, null, 100);
    return book.list(owner, lately).jobs().stream().map(ListedJob::job).toList();
  }

  /** Ends what goes on, and erases all of it; says how many jobs there were. */
  int stop(TraceParent trace) {
    List<JobSnapshot> jobs = jobs();
    for (JobSnapshot job : jobs) {
      log.append(new Delete(job.job(), clock.instant(), grants.toStop(owner, job.job())), trace)
          .awaitOrRefuse();
    }
    return jobs.size();
  }

  private void submit(JobId job, TraceParent trace) {
    ContentKey key = InputPlaces.first(owner, job);
    try (JobUpload upload = new JobUpload(store, file -> key)) {
      ContentRef picture =
          upload.take("image/png", new ByteArrayInputStream(PICTURE), PICTURE.length);
      NewJobs.Draft draft =
          new NewJobs.Draft(
              job,
              owner,
              new ReadText(OcrEngineName.PADDLE),
              DeliveryMode.ASYNC,
              List.of(picture),
              null,
              null,
              null);
      newJobs.submit(draft, upload, trace, new ServerTiming()).close();
    } catch (IOException storeAway) {
      throw Refused.away();
    }
  }

  private static byte[] picture() {
    try (InputStream picture = WarmUps.class.getResourceAsStream("warm-up.png")) {
      if (picture == null) {
        throw new IllegalStateException("the picture to warm up with is missing");
      }
      return picture.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
