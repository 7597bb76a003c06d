package io.cartorio.workers.frame;

import io.cartorio.schemas.serde.CloudEventHeaders;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A task's record, held by one slot until it is accepted, released, or lost to the lock. */
final class Delivery {
  private ConsumerRecord<byte[], byte[]> record;
  private boolean lost;

  Delivery(ConsumerRecord<byte[], byte[]> record) {
    this.record = record;
  }

  ConsumerRecord<byte[], byte[]> record() {
    return record;
  }

  /** How often the broker has handed it out, this time included. */
  int count() {
    return record.deliveryCount().map(Short::intValue).orElse(1);
  }

  Optional<String> trace() {
    return CloudEventHeaders.text(record.headers(), CloudEventHeaders.TRACE_PARENT);
  }

  boolean lost() {
    return lost;
  }

  void lose() {
    lost = true;
  }

  boolean isSame(ConsumerRecord<byte[], byte[]> other) {
    return other.offset() == record.offset()
        && other.partition() == record.partition()
        && other.topic().equals(record.topic());
  }

  /** After a renewal the broker hands the record out anew, and only that one can be accepted. */
  void renewed(ConsumerRecord<byte[], byte[]> handedBack) {
    record = handedBack;
  }
}
