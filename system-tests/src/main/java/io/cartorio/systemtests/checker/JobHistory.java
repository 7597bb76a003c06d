package io.cartorio.systemtests.checker;

import io.cartorio.schemas.event.DocumentEvent;
import io.cartorio.schemas.event.DocumentEvent.Cancelled;
import io.cartorio.schemas.event.DocumentEvent.Completed;
import io.cartorio.schemas.event.DocumentEvent.Failed;
import io.cartorio.schemas.event.DocumentEvent.Purged;
import io.cartorio.schemas.event.DocumentEvent.Submitted;
import io.cartorio.schemas.event.DocumentEvent.SweepRequested;
import io.cartorio.schemas.event.DocumentEvent.Terminal;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.job.JobStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The events of one life of a job: an id that was forgotten is as good as new.
 *
 * @param events in the order of the log; not empty
 */
public record JobHistory(JobId job, List<DocumentEvent> events) {
  public JobHistory {
    events = List.copyOf(events);
  }

  <E extends DocumentEvent> Stream<E> all(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast);
  }

  Optional<Submitted> submitted() {
    return all(Submitted.class).findFirst();
  }

  Optional<Terminal> end() {
    return all(Terminal.class).findFirst();
  }

  Optional<JobStatus> endStatus() {
    return end()
        .map(
            end ->
                switch (end) {
                  case Completed _ -> JobStatus.DONE;
                  case Failed _ -> JobStatus.FAILED;
                  case Cancelled _ -> JobStatus.CANCELLED;
                });
  }

  /** Whether this is no job, but bytes without one that were swept away. */
  boolean isSweep() {
    return events.getFirst() instanceof SweepRequested;
  }

  boolean isPurged() {
    return all(Purged.class).findAny().isPresent();
  }
}
