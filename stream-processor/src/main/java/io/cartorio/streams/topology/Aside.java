package io.cartorio.streams.topology;

import io.cartorio.platform.kafka.DeadLetters;
import io.cartorio.schemas.id.Origin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts records aside that nothing can be made of. */
final class Aside {
  private static final Logger LOG = LoggerFactory.getLogger(Aside.class);

  private final ProcessorContext<Object, Object> context;
  private final Origin origin;
  private final TopologyMeters meters;

  Aside(ProcessorContext<Object, Object> context, Origin origin, TopologyMeters meters) {
    this.context = context;
    this.origin = origin;
    this.meters = meters;
  }

  void put(Source<?> source, ConsumerRecord<byte[], byte[]> unreadable, String reason) {
    ProducerRecord<byte[], byte[]> letter =
        DeadLetters.of(source.topic(), unreadable, reason, origin);
    context.forward(
        new Record<Object, Object>(
            letter.key(), letter.value(), unreadable.timestamp(), letter.headers()),
        Nodes.deadLetters(source.node()));
    meters.deadLetter(source.node(), reason);
    LOG.atWarn()
        .addKeyValue("topic", unreadable.topic())
        .addKeyValue("partition", unreadable.partition())
        .addKeyValue("offset", unreadable.offset())
        .addKeyValue("reason", reason)
        .log("a record was put aside");
  }
}
