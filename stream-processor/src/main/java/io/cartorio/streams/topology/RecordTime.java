package io.cartorio.streams.topology;

import java.time.InstantSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/** The time a record carries; the clock's where it carries none, instead of stopping for it. */
final class RecordTime implements TimestampExtractor {
  private final InstantSource clock;

  RecordTime(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    return record.timestamp() >= 0 ? record.timestamp() : clock.millis();
  }
}
