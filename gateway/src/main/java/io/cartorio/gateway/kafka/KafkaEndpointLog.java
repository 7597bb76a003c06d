package io.cartorio.gateway.kafka;

import io.cartorio.gateway.endpoint.EndpointLog;
import io.cartorio.platform.kafka.EventPublisher;
import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.schemas.endpoint.EndpointRecord;
import io.cartorio.schemas.id.EndpointId;
import io.cartorio.schemas.topic.Topics;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** {@code documents.endpoints}, each record acknowledged by every replica. */
public final class KafkaEndpointLog implements EndpointLog {
  private final EventPublisher publisher;

  public KafkaEndpointLog(EventPublisher publisher) {
    this.publisher = publisher;
  }

  @Override
  public void append(EndpointRecord entry) throws IOException {
    await(publisher.send(Topics.ENDPOINTS, entry, TraceParent.start()));
  }

  @Override
  public void remove(EndpointId endpoint) throws IOException {
    for (String subject : EndpointRecord.subjects(endpoint)) {
      await(publisher.remove(Topics.ENDPOINTS, subject, TraceParent.start()));
    }
  }

  private static void await(Future<?> written) throws IOException {
    try {
      var unused = written.get();
    } catch (ExecutionException e) {
      throw new IOException("the log did not take an endpoint", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the log was not waited for", e);
    }
  }
}
