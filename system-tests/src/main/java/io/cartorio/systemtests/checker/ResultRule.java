package io.cartorio.systemtests.checker;

import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.event.DocumentEvent.Completed;
import io.cartorio.schemas.event.DocumentEvent.Terminal;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.job.JobStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A finished job has one result on the log, of the moment of its end, which says what its terminal
 * event says. What is published later answers a repeat: it says the same, by reference, or that the
 * job is gone, which is no result.
 */
final class ResultRule implements Rule {
  private record Gist(JobStatus status, @Nullable ContentRef ref) {
    static Gist of(JobResult result) {
      return new Gist(result.status(), result.ref());
    }

    static Gist of(JobHistory history) {
      return new Gist(
          history.endStatus().orElseThrow(),
          history.all(Completed.class).findFirst().map(Completed::result).orElse(null));
    }
  }

  @Override
  public void check(Recording recording, Findings findings) {
    Map<JobId, List<JobResult>> results =
        recording.results().stream()
            .map(Logged::message)
            .filter(result -> !result.isGone())
            .collect(Collectors.groupingBy(JobResult::job));
    Set<JobId> finished = new HashSet<>();
    for (JobHistory history : recording.histories()) {
      history
          .end()
          .ifPresent(
              end -> {
                finished.add(history.job());
                List<JobResult> found = results.getOrDefault(history.job(), List.of());
                if (!isOne(found, end, Gist.of(history))) {
                  findings.add(
                      Invariant.ONE_RESULT,
                      history.job(),
                      "due " + Gist.of(history) + ", found " + gists(found));
                }
              });
    }
    results.keySet().stream()
        .filter(job -> !finished.contains(job))
        .forEach(job -> findings.add(Invariant.ONE_RESULT, job, "a result, but no end"));
  }

  private static boolean isOne(List<JobResult> found, Terminal end, Gist due) {
    return found.stream().allMatch(result -> Gist.of(result).equals(due))
        && found.stream().filter(result -> result.at().equals(end.at())).count() == 1
        && found.stream().noneMatch(result -> result.at().isBefore(end.at()));
  }

  private static List<Gist> gists(List<JobResult> results) {
    return results.stream().map(Gist::of).toList();
  }
}
