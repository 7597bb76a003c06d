package io.cartorio.workers.frame;

import io.cartorio.platform.kafka.EventPublisher;
import io.cartorio.platform.telemetry.Spans;
import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.schemas.outcome.TaskOutcome;
import io.cartorio.schemas.outcome.TaskOutcome.Done;
import io.cartorio.schemas.topic.Topic;
import io.cartorio.schemas.topic.Topics;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says how tasks go, and puts aside what is no task. */
final class Outcomes {
  private static final Logger log = LoggerFactory.getLogger(Outcomes.class);

  private final EventPublisher publisher;

  Outcomes(EventPublisher publisher) {
    this.publisher = publisher;
  }

  /** Who is told of the steps of tasks. */
  Spans spans() {
    return publisher.spans();
  }

  /** Completes when it is written. A result too large for a record goes as its ref alone. */
  CompletableFuture<?> write(TaskOutcome outcome, TraceParent trace) {
    return publisher
        .send(Topics.OUTCOMES, outcome, trace)
        .exceptionallyCompose(
            failure ->
                tooLarge(failure) && outcome instanceof Done done && done.inline() != null
                    ? publisher.send(Topics.OUTCOMES, withoutInline(done), trace)
                    : CompletableFuture.failedFuture(failure));
  }

  /** For what may be lost: a start or a progress report. */
  void tell(TaskOutcome outcome, TraceParent trace) {
    var unused =
        publisher
            .send(Topics.OUTCOMES, outcome, trace)
            .exceptionally(
                failure -> {
                  log.atWarn()
                      .addKeyValue("taskId", outcome.task())
                      .addKeyValue("reason", failure.getClass().getSimpleName())
                      .log("A progress report was not written");
                  return null;
                });
  }

  CompletableFuture<?> deadLetter(
      Topic<?> topic, ConsumerRecord<byte[], byte[]> unreadable, String reason) {
    return publisher.deadLetter(topic, unreadable, reason);
  }

  private static boolean tooLarge(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return cause instanceof RecordTooLargeException;
  }

  private static Done withoutInline(Done done) {
    return new Done(
        done.task(), done.attempt(), done.at(), done.facts(), done.outputs(), null, done.times());
  }
}
