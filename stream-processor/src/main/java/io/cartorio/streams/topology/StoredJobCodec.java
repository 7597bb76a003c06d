package io.cartorio.streams.topology;

import io.cartorio.schemas.serde.Json;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/** Jobs as JSON, in the stores and their changelogs. */
final class StoredJobCodec {
  private static final ObjectWriter WRITER = Json.mapper().writerFor(StoredJob.class);
  private static final ObjectReader READER = Json.mapper().readerFor(StoredJob.class);

  private StoredJobCodec() {}

  static Serde<StoredJob> serde() {
    Serializer<StoredJob> serializer =
        (topic, job) -> job == null ? null : WRITER.writeValueAsBytes(job);
    Deserializer<StoredJob> deserializer =
        (topic, bytes) -> bytes == null ? null : READER.readValue(bytes);
    return Serdes.serdeFrom(serializer, deserializer);
  }
}
