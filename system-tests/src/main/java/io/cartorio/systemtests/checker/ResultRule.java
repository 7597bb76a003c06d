package io.cartorio.systemtests.checker;

import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.event.DocumentEvent.Completed;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.job.JobStatus;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A finished job has one result on the log, which says what its terminal event says. */
final class ResultRule implements Rule {
  private record Gist(JobStatus status, @Nullable ContentRef ref) {}

  @Override
  public void check(Recording recording, Findings findings) {
    var results =
        recording.results().stream()
            .map(Logged::message)
            .collect(
                Collectors.groupingBy(
                    JobResult::job,
                    Collectors.mapping(
                        result -> new Gist(result.status(), result.ref()), Collectors.toList())));
    Set<JobId> finished = new HashSet<>();
    for (JobHistory history : recording.histories()) {
      gist(history)
          .ifPresent(
              due -> {
                finished.add(history.job());
                var found = results.get(history.job());
                if (found == null || found.size() != 1 || !found.getFirst().equals(due)) {
                  findings.add(
                      Invariant.ONE_RESULT, history.job(), "due " + due + ", found " + found);
                }
              });
    }
    results.keySet().stream()
        .filter(job -> !finished.contains(job))
        .forEach(job -> findings.add(Invariant.ONE_RESULT, job, "a result, but no end"));
  }

  private static Optional<Gist> gist(JobHistory history) {
    return history
        .endStatus()
        .map(
            status ->
                new Gist(
                    status,
                    history.all(Completed.class).findFirst().map(Completed::result).orElse(null)));
  }
}
