package io.cartorio.streams.topology;

import io.cartorio.streams.job.Input;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that was read, and what it asks. */
record Inbound(Source<?> source, ConsumerRecord<byte[], byte[]> from, Input input) {}
