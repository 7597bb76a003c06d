package io.cartorio.gateway.kafka;

import io.cartorio.gateway.submit.IntakeLog;
import io.cartorio.gateway.submit.LogAwayException;
import io.cartorio.platform.kafka.EventPublisher;
import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.schemas.intake.Intake;
import io.cartorio.schemas.topic.Topics;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** {@code documents.intake}, each record acknowledged by every replica. */
public final class KafkaIntakeLog implements IntakeLog {
  private final EventPublisher publisher;

  public KafkaIntakeLog(EventPublisher publisher) {
    this.publisher = publisher;
  }

  @Override
  public Pending append(Intake message, TraceParent trace) {
    CompletableFuture<RecordMetadata> written = publisher.send(Topics.INTAKE, message, trace);
    return () -> await(written);
  }

  /** The producer gives every record up in time, so this ends. */
  private static void await(CompletableFuture<RecordMetadata> written) throws LogAwayException {
    try {
      RecordMetadata unused = written.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new LogAwayException(!(cause instanceof RecordTooLargeException), cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LogAwayException(true, e);
    }
  }
}
