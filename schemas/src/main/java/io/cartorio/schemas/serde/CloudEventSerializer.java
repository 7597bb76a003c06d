package io.cartorio.schemas.serde;

import io.cartorio.schemas.Message;
import io.cartorio.schemas.id.Origin;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a message as JSON and its CloudEvents attributes as headers. A null stays null: a
 * tombstone.
 */
public final class CloudEventSerializer<T extends Message> implements Serializer<T> {
  private final MessageFamily<T> family;
  private final Origin origin;

  public CloudEventSerializer(MessageFamily<T> family, Origin origin) {
    this.family = family;
    this.origin = origin;
  }

  @Override
  public byte @Nullable [] serialize(String topic, @Nullable T message) {
    return serialize(topic, new RecordHeaders(), message);
  }

  @Override
  public byte @Nullable [] serialize(String topic, Headers headers, @Nullable T message) {
    if (message == null) {
      return null;
    }
    CloudEventHeaders.write(headers, family.typeOf(message), origin, message);
    return Json.mapper().writerFor(family.root()).writeValueAsBytes(message);
  }
}
