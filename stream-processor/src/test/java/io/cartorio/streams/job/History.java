package io.cartorio.streams.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.event.DocumentEvent;
import io.cartorio.schemas.event.DocumentEvent.Expired;
import io.cartorio.schemas.event.DocumentEvent.Purged;
import io.cartorio.schemas.event.DocumentEvent.Rejected;
import io.cartorio.schemas.event.DocumentEvent.Submitted;
import io.cartorio.schemas.event.DocumentEvent.TaskDispatched;
import io.cartorio.schemas.event.DocumentEvent.TaskFailed;
import io.cartorio.schemas.event.DocumentEvent.TaskPlanned;
import io.cartorio.schemas.event.DocumentEvent.TaskSucceeded;
import io.cartorio.schemas.event.DocumentEvent.Terminal;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.streams.job.Effect.Publish;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has become of a job when nothing is left to happen, and what must hold of it. */
record History(
    List<DocumentEvent> events,
    List<Effect> effects,
    @Nullable Job job,
    boolean schedulerIdle,
    ModelStore store) {
  /** Far more than the world is in chaos, and far less than a job's maximum age. */
  private static final Duration LONGEST_LIFE = Duration.ofHours(12);

  private static final Duration KEPT = Samples.SETTINGS.webhooks().keepOwed();

  void check() {
    revisionsHaveNoGaps();
    thereIsOneEnd();
    nothingIsSentAfterTheEnd();
    whatIsOwedIsKept();
    assertThat(job).as("the job, when all is over").isNull();
    assertThat(schedulerIdle).as("no task waits or is out").isTrue();
    assertThat(events).as("purged").anyMatch(Purged.class::isInstance);
    assertThat(store.isEmpty()).as("no bytes are left").isTrue();
  }

  /** A life starts with revision 1; before and after a job its id may be swept. */
  private void revisionsHaveNoGaps() {
    long expected = 1;
    for (DocumentEvent event : events) {
      if (event instanceof Rejected) {
        continue;
      }
      if (event.revision() != expected) {
        throw new AssertionError("revision " + expected + " was expected of " + event);
      }
      expected = event instanceof DocumentEvent.Forgotten ? 1 : expected + 1;
    }
  }

  private void thereIsOneEnd() {
    List<Submitted> accepted = only(Submitted.class);
    List<Terminal> ends = only(Terminal.class);
    assertThat(accepted.size()).as("accepted once").isLessThanOrEqualTo(1);
    assertThat(ends).as("exactly one terminal event").hasSize(accepted.size());
    if (!ends.isEmpty()) {
      assertThat(Duration.between(accepted.getFirst().at(), ends.getFirst().at()))
          .as("life")
          .isLessThan(LONGEST_LIFE);
      assertThat(effects).as("a result").anyMatch(Publish.class::isInstance);
    }
  }

  private void nothingIsSentAfterTheEnd() {
    boolean ended = false;
    for (DocumentEvent event : events) {
      ended |= event instanceof Terminal;
      if (ended && event instanceof TaskDispatched sent) {
        assertThat(sent.task().step()).matches("(purge-|deliver).*");
      }
    }
  }

  /** News that is owed keeps its job for as long as the settings say, whatever else comes. */
  private void whatIsOwedIsKept() {
    boolean owed = false;
    Instant end = Instant.EPOCH;
    for (DocumentEvent event : events) {
      switch (event) {
        case Terminal terminal -> end = terminal.at();
        case TaskPlanned planned when isDelivery(planned.task()) -> owed = true;
        case TaskSucceeded delivered when isDelivery(delivered.task()) -> owed = false;
        case TaskFailed failed when isDelivery(failed.task()) -> owed = failed.retryAt() != null;
        case Expired expired ->
            assertThat(!owed || Duration.between(end, expired.at()).compareTo(KEPT) >= 0)
                .as("kept while owed")
                .isTrue();
        default -> {}
      }
    }
  }

  private static boolean isDelivery(TaskId task) {
    return task.step().startsWith("deliver");
  }

  private <E extends DocumentEvent> List<E> only(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
