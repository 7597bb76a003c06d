package io.cartorio.systemtests.checker;

import io.cartorio.platform.content.StoredJob;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.event.DocumentEvent;
import io.cartorio.schemas.event.DocumentEvent.Completed;
import io.cartorio.schemas.event.DocumentEvent.Failed;
import io.cartorio.schemas.event.DocumentEvent.Terminal;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.outcome.StageTimes;
import io.cartorio.streams.job.Evolution;
import io.cartorio.streams.job.Job;
import io.cartorio.systemtests.checker.LedgerEntry.Accepted;
import io.cartorio.systemtests.checker.LedgerEntry.Answered;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A recording in the making: good as it is built, and open to any fault. */
final class Run {
  static final Origin DECIDER = new Origin("stream-processor", "1.0", InstanceId.of("sp-0"));

  final OwnerId ana = OwnerId.ofHash(Jobs.hash("ana").hex().getBytes(StandardCharsets.US_ASCII));
  final OwnerId bia = OwnerId.ofHash(Jobs.hash("bia").hex().getBytes(StandardCharsets.US_ASCII));
  final JobId read = JobId.random();
  final JobId retried = JobId.random();
  final JobId failed = JobId.random();
  final JobId cancelled = JobId.random();

  final List<Logged<DocumentEvent>> events = new ArrayList<>();
  final Map<JobId, JobSnapshot> jobs = new LinkedHashMap<>();
  final List<Logged<JobResult>> results = new ArrayList<>();
  final List<StoredJob> stored = new ArrayList<>();
  final Map<ContentKey, Sha256> hashes = new HashMap<>();
  final List<LedgerEntry> ledger = new ArrayList<>();

  Run() {
    add("ana", ana, Jobs.read(ana, read), JobStatus.DONE);
    add("ana", ana, Jobs.retried(ana, retried), JobStatus.DONE);
    add("bia", bia, Jobs.failed(bia, failed), JobStatus.FAILED);
    add("bia", bia, Jobs.cancelled(bia, cancelled), JobStatus.CANCELLED);
  }

  Recording recording() {
    return new Recording(
        events, jobs, results, new StoreListing(stored, hashes), new Ledger(ledger), Set.of("1.0"));
  }

  void log(DocumentEvent event) {
    events.add(new Logged<>(event, DECIDER));
  }

  /** Takes out the records of {@code job} of kind {@code kind}. */
  void drop(JobId job, Class<? extends DocumentEvent> kind) {
    events.removeIf(e -> e.message().job().equals(job) && kind.isInstance(e.message()));
  }

  private static JobSnapshot snapshot(List<DocumentEvent> life) {
    Job job = null;
    for (DocumentEvent event : life) {
      job = Evolution.evolve(job, event);
    }
    return Optional.ofNullable(job).flatMap(Job::snapshot).orElseThrow();
  }

  private void add(String client, OwnerId owner, List<DocumentEvent> life, JobStatus status) {
    life.forEach(this::log);
    JobHistory history = new JobHistory(life.getFirst().job(), life);
    Terminal end = history.end().orElseThrow();
    ContentRef result = end instanceof Completed completed ? completed.result() : null;
    var failure = end instanceof Failed broken ? broken.failure() : null;
    jobs.put(history.job(), snapshot(life));
    results.add(
        new Logged<>(
            new JobResult(
                history.job(),
                owner,
                end.revision(),
                end.at(),
                status,
                result,
                null,
                failure,
                null,
                StageTimes.NONE),
            DECIDER));
    stored.add(new StoredJob(owner, history.job(), Jobs.AT, history.isPurged()));
    if (!history.isPurged()) {
      life.stream()
          .flatMap(event -> OwnerRule.refs(event).stream())
          .forEach(ref -> hashes.put(ref.key(), ref.sha256()));
    }
    Answer answer = new Answer(status, result == null ? null : result.sha256());
    ledger.add(new Accepted(history.job(), client, List.of(answer)));
    ledger.add(new Answered(history.job(), answer));
  }
}
