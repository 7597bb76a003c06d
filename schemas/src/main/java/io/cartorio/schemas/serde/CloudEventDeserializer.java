package io.cartorio.schemas.serde;

import io.cartorio.schemas.Message;
import io.cartorio.schemas.serde.UnreadableRecordException.Reason;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;

/**
 * Reads a message from JSON. The CloudEvents type, where there is one, must be known; without it
 * the JSON's own {@code type} decides.
 *
 * <p>Throws {@link UnreadableRecordException} for anything it cannot read; a null is a tombstone
 * and stays null.
 */
public final class CloudEventDeserializer<T extends Message> implements Deserializer<T> {
  /** No record of ours is longer. */
  public static final int MAX_BYTES = 256 * 1024;

  private final MessageFamily<T> family;

  public CloudEventDeserializer(MessageFamily<T> family) {
    this.family = family;
  }

  @Override
  public @Nullable T deserialize(String topic, byte @Nullable [] data) {
    return deserialize(topic, new RecordHeaders(), data);
  }

  @Override
  public @Nullable T deserialize(String topic, Headers headers, byte @Nullable [] data) {
    if (data == null) {
      return null;
    }
    if (data.length > MAX_BYTES) {
      throw new UnreadableRecordException(Reason.TOO_LARGE);
    }
    CloudEventHeaders.text(headers, CloudEventHeaders.TYPE)
        .filter(type -> !family.knows(type))
        .ifPresent(
            type -> {
              throw new UnreadableRecordException(Reason.UNKNOWN_TYPE);
            });
    try {
      T message = Json.mapper().readValue(data, family.root());
      if (message == null) {
        throw new UnreadableRecordException(Reason.NO_VALUE);
      }
      return message;
    } catch (StreamReadException e) {
      throw new UnreadableRecordException(Reason.NOT_JSON);
    } catch (JacksonException e) {
      throw new UnreadableRecordException(Reason.INVALID);
    }
  }
}
