package io.cartorio.delivery.projection;

import io.cartorio.platform.jobs.JobEnd;
import io.cartorio.platform.redis.RedisKeys;
import io.cartorio.platform.redis.RedisScript;
import io.cartorio.schemas.event.DocumentEvent;
import io.cartorio.schemas.event.DocumentEvent.Rejected;
import io.cartorio.schemas.event.RejectionReason;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.intake.RequestKind;
import io.cartorio.schemas.serde.Json;
import io.cartorio.schemas.topic.Topic;
import io.cartorio.schemas.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A job's events as a stream, each under its revision, the latest of them. A submit that was
 * rejected made no job, and is the end of the entry that its gateway made for one.
 */
final class EventsProjection implements Projection<DocumentEvent> {
  private static final RedisScript TELL = Step.script("event.lua");
  private static final RedisScript REJECT = Step.script("rejected.lua");

  /** Long enough for an entry that comes after the word of its end. */
  private static final Duration WAITING = Duration.ofSeconds(10);

  private final DeliverySettings settings;

  EventsProjection(DeliverySettings settings) {
    this.settings = settings;
  }

  @Override
  public Topic<DocumentEvent> topic() {
    return Topics.EVENTS;
  }

  @Override
  public List<RedisScript> scripts() {
    return List.of(TELL, REJECT);
  }

  @Override
  public Step project(DocumentEvent event, String json) {
    if (event instanceof Rejected rejected) {
      return isOfAnEntry(rejected) ? reject(rejected) : Step.nothing();
    }
    return new Step(
        TELL,
        List.of(RedisKeys.events(event.job()), RedisKeys.job(event.job())),
        List.of(
            event.revision() + "-0",
            json,
            Integer.toString(settings.mostEvents()),
            Long.toString(settings.eventsTime().toMillis()),
            event instanceof DocumentEvent.Removed ? "1" : ""));
  }

  /** A submit that came while its id is swept is told so by its result. */
  private static boolean isOfAnEntry(Rejected rejected) {
    return rejected.request() == RequestKind.SUBMIT
        && rejected.reason() != RejectionReason.BEING_SWEPT;
  }

  private static Step reject(Rejected rejected) {
    InstanceId waiting = rejected.replyTo();
    return new Step(
        REJECT,
        List.of(RedisKeys.job(rejected.job())),
        List.of(
            rejected.job().value(),
            Json.mapper().writeValueAsString(JobEnd.of(rejected)),
            Long.toString(WAITING.toMillis()),
            waiting == null ? "" : RedisKeys.replies(waiting)));
  }

  @Override
  public Optional<Duration> window() {
    return Optional.of(settings.eventsTime());
  }
}
