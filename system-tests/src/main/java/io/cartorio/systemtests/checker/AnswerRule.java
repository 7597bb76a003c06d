package io.cartorio.systemtests.checker;

import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.systemtests.checker.LedgerEntry.Accepted;
import io.cartorio.systemtests.checker.LedgerEntry.Answered;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What clients were told is what the log says, and what an undisturbed run would have told. */
final class AnswerRule implements Rule {
  @Override
  public void check(Recording recording, Findings findings) {
    Map<JobId, Accepted> accepted = recording.ledger().accepted();
    Map<JobId, JobStatus> ends = ends(recording);
    Set<JobId> known = new HashSet<>();
    recording.histories().forEach(history -> known.add(history.job()));
    for (JobId job : accepted.keySet()) {
      if (!known.contains(job)) {
        findings.add(Invariant.ACCEPTED_JOBS_ARE_KNOWN, job, "no event");
      }
    }
    Set<JobId> answered = new HashSet<>(recording.ledger().erased());
    for (Answered answer : recording.ledger().answered()) {
      answered.add(answer.job());
      checkAnswer(answer, accepted.get(answer.job()), ends.get(answer.job()), findings);
    }
    for (JobId job : accepted.keySet()) {
      if (!answered.contains(job)) {
        findings.add(Invariant.ACCEPTED_REQUESTS_ARE_ANSWERED, job, "no answer");
      }
    }
  }

  private static void checkAnswer(
      Answered answered, @Nullable Accepted accepted, @Nullable JobStatus end, Findings findings) {
    Answer answer = answered.answer();
    if (answer.status() != end) {
      findings.add(
          Invariant.ANSWERS_ARE_TRUE,
          answered.job(),
          "told " + answer.status() + ", the log says " + end);
    }
    if (accepted == null) {
      findings.add(Invariant.ANSWERS_ARE_TRUE, answered.job(), "answered, but never accepted");
    } else if (accepted.expected().stream().noneMatch(answer::agreesWith)) {
      findings.add(
          Invariant.ANSWERS_ARE_EXPECTED,
          answered.job(),
          answer + " where one of " + accepted.expected() + " was due");
    }
  }

  private static Map<JobId, JobStatus> ends(Recording recording) {
    Map<JobId, JobStatus> ends = new HashMap<>();
    for (JobHistory history : recording.histories()) {
      history.endStatus().ifPresent(status -> ends.put(history.job(), status));
    }
    return ends;
  }
}
