package io.cartorio.schemas.topic;

import io.cartorio.schemas.Message;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.serde.CloudEventDeserializer;
import io.cartorio.schemas.serde.CloudEventSerializer;
import io.cartorio.schemas.serde.MessageFamily;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * A topic: its name, what it carries, how it is divided, and how long it keeps. The key is the
 * message's subject, as text.
 */
public record Topic<V extends Message>(
    String name, MessageFamily<V> family, Division division, Retention retention) {

  /** How many partitions a topic has. */
  public enum Division {
    /**
     * As many as there are stream-processor tasks: a setting, the same for every topic keyed by
     * job.
     */
    BY_JOB,
    /** A setting of its own: few, since share groups do not need more. */
    BY_LANE,
    /** One. */
    SINGLE
  }

  /** The topic of records of this topic that could not be read. */
  public String deadLetters() {
    return name + ".dlq";
  }

  public Serde<V> serde(Origin origin) {
    return Serdes.serdeFrom(serializer(origin), deserializer());
  }

  public CloudEventSerializer<V> serializer(Origin origin) {
    return new CloudEventSerializer<>(family, origin);
  }

  public CloudEventDeserializer<V> deserializer() {
    return new CloudEventDeserializer<>(family);
  }
}
