package io.cartorio.delivery.projection;

import io.cartorio.platform.redis.RedisKeys;
import io.cartorio.platform.redis.RedisScript;
import io.cartorio.schemas.event.DocumentEvent;
import io.cartorio.schemas.topic.Topic;
import io.cartorio.schemas.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A job's events as a stream, each under its revision, the latest of them. */
final class EventsProjection implements Projection<DocumentEvent> {
  private static final RedisScript TELL = Step.script("event.lua");

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
    return List.of(TELL);
  }

  @Override
  public Step project(DocumentEvent event, String json) {
    if (event.revision() < 1) {
      return Step.nothing();
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

  @Override
  public Optional<Duration> window() {
    return Optional.of(settings.eventsTime());
  }
}
