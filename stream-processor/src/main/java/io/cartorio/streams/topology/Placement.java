package io.cartorio.streams.topology;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Where a key belongs: the partition Kafka's Java clients choose by default, which is what every
 * other topic of a job goes by. Clients on librdkafka choose another unless told otherwise.
 */
final class Placement implements StreamPartitioner<byte[], byte[]> {
  static int partition(byte[] key, int partitions) {
    return Utils.toPositive(Utils.murmur2(key)) % partitions;
  }

  @Override
  public Optional<Set<Integer>> partitions(
      String topic, byte[] key, byte[] value, int numPartitions) {
    return Optional.of(Set.of(partition(key, numPartitions)));
  }
}
