package io.cartorio.streams.runtime;

import static org.apache.kafka.streams.StreamsConfig.consumerPrefix;
import static org.apache.kafka.streams.StreamsConfig.mainConsumerPrefix;
import static org.apache.kafka.streams.StreamsConfig.producerPrefix;

import io.cartorio.platform.kafka.KafkaSettings;
import io.cartorio.schemas.id.InstanceId;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** What Kafka Streams is told. */
final class StreamsProperties {
  /** So that three heartbeats fit in the shortest session. */
  private static final int HEARTBEATS_IN_SESSION = 3;

  private static final int LINGER_MS = 3;
  private static final long RETRY_BACKOFF_MS = 5;
  private static final long LONGEST_BACKOFF_MS = 50;

  private StreamsProperties() {}

  static Properties of(StreamsSettings settings, KafkaSettings kafka, InstanceId instance) {
    Properties p = new Properties();
    p.putAll(kafka.client());
    p.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
    p.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toString());
    p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    p.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
    p.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbys());
    p.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) kafka.replication());
    p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, settings.commitInterval().toMillis());
    p.put(StreamsConfig.POLL_MS_CONFIG, settings.pollTime().toMillis());
    // Intake and outcomes are read as they come: neither waits for the other.
    p.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, -1L);
    p.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, ProductionErrors.class);
    p.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, RocksMemory.class);
    p.put(RocksMemory.MEGABYTES, settings.blockCacheMegabytes());
    p.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG, true);
    p.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    long session = settings.sessionTimeout().toMillis();
    p.put(mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), instance.value());
    p.put(consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), (int) session);
    p.put(
        consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
        (int) (session / HEARTBEATS_IN_SESSION));
    // Nobody sees a record before its commit, which flushes: what is written until then may as well
    // go in one request.
    p.put(producerPrefix(ProducerConfig.LINGER_MS_CONFIG), LINGER_MS);
    // A transaction that follows close on another is told to come again until the first one's
    // markers are written, which takes a few milliseconds and not Kafka's own 100.
    p.put(producerPrefix(ProducerConfig.RETRY_BACKOFF_MS_CONFIG), RETRY_BACKOFF_MS);
    p.put(producerPrefix(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG), LONGEST_BACKOFF_MS);
    // What is written while a request is out goes together in the next one: fewer requests, and
    // none that overtakes the first of its transaction, which the broker would refuse.
    p.put(producerPrefix(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION), 1);
    return p;
  }
}
