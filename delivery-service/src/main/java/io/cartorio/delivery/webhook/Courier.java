package io.cartorio.delivery.webhook;

import io.cartorio.delivery.webhook.ReceiverAnswer.Answered;
import io.cartorio.delivery.webhook.ReceiverAnswer.Away;
import io.cartorio.delivery.webhook.ReceiverAnswer.Redirected;
import io.cartorio.delivery.webhook.ReceiverAnswer.Refused;
import io.cartorio.platform.endpoint.Endpoint;
import io.cartorio.platform.endpoint.EndpointBook;
import io.cartorio.platform.telemetry.Spans;
import io.cartorio.platform.telemetry.Spans.Kind;
import io.cartorio.platform.telemetry.Step;
import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.task.Task;
import io.cartorio.schemas.task.Work.Deliver;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Makes one attempt. Safe for use by many threads. */
final class Courier {
  private static final int GONE = 410;
  private static final int TOO_MANY = 429;

  private final EndpointBook endpoints;
  private final Envelope envelope;
  private final Receiver receiver;
  private final Leaving leaving;
  private final WebhookSettings settings;
  private final Spans spans;
  private final InstantSource clock;

  /** Where it is written down that an endpoint wants nothing more. */
  interface Leaving {
    /** Returns once that is safe. */
    void note(Endpoint endpoint, Instant at) throws IOException, InterruptedException;
  }

  Courier(
      EndpointBook endpoints,
      Envelope envelope,
      Receiver receiver,
      Leaving leaving,
      WebhookSettings settings,
      Spans spans,
      InstantSource clock) {
    this.endpoints = endpoints;
    this.envelope = envelope;
    this.receiver = receiver;
    this.leaving = leaving;
    this.settings = settings;
    this.spans = spans;
    this.clock = clock;
  }

  /**
   * Tells {@code endpoint}, which is enabled and the task's owner's, as a step after {@code trace}.
   */
  Attempted attempt(Task task, Deliver work, Endpoint endpoint, TraceParent trace)
      throws InterruptedException {
    Instant now = clock.instant();
    byte[] body;
    try {
      body = envelope.of(task, work, now);
    } catch (NoSuchFileException e) {
      return Attempted.failed(FailureCategory.NOT_FOUND, true);
    } catch (IOException e) {
      return Attempted.failed(FailureCategory.DEPENDENCY_AWAY, true);
    }
    Map<String, String> headers =
        Signature.headers(Envelope.id(task), now, body, endpoints.signing(endpoint.owner(), now));
    return switch (posted(endpoint, headers, body, trace)) {
      case Answered answered -> answered(endpoint, answered);
      case Redirected redirected -> new Attempted.Failed(refused("3xx"), Optional.empty(), true);
      case Away away -> Attempted.failed(FailureCategory.RECEIVER_AWAY, false);
      case Refused refused -> Attempted.failed(refused.category(), true);
    };
  }

  /** The receiver is not told of the trace, and the trace not of the address. */
  private ReceiverAnswer posted(
      Endpoint endpoint, Map<String, String> headers, byte[] body, TraceParent trace) {
    try (Step step =
        spans
            .begin("POST webhook", Kind.CLIENT, trace)
            .tell("http.request.method", "POST")
            .tell("cartorio.endpoint.id", endpoint.id().value())) {
      ReceiverAnswer answer = receiver.post(endpoint.url(), headers, body, settings.timeout());
      switch (answer) {
        case Answered answered -> step.tell("http.response.status_code", answered.status());
        case Redirected redirected -> step.failed("redirected");
        case Away away -> step.failed("away");
        case Refused refused -> step.failed(refused.category().name());
      }
      return answer;
    }
  }

  private Attempted answered(Endpoint endpoint, Answered answer) throws InterruptedException {
    int status = answer.status();
    if (status / 100 == 2) {
      return new Attempted.Taken(status);
    }
    Instant now = clock.instant();
    if (status == GONE) {
      return gone(endpoint, now);
    }
    return new Attempted.Failed(
        refused(Integer.toString(status)),
        answer.retryAfter().flatMap(text -> RetryAfter.parse(text, now)),
        status / 100 != 5 && status != TOO_MANY);
  }

  private Attempted gone(Endpoint endpoint, Instant now) throws InterruptedException {
    try {
      leaving.note(endpoint, now);
      return new Attempted.Failed(
          new Failure(FailureCategory.RECEIVER_GONE, Map.of("status", "410")),
          Optional.empty(),
          true);
    } catch (IOException e) {
      return Attempted.failed(FailureCategory.DEPENDENCY_AWAY, true);
    }
  }

  private static Failure refused(String status) {
    return new Failure(FailureCategory.RECEIVER_REFUSED, Map.of("status", status));
  }
}
