package io.cartorio.delivery.projection;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/**
 * The partitions this consumer has. One is silent until it stands where Redis does; Kafka's own
 * offsets are not used. Used by the consumer's thread alone.
 */
final class Partitions implements ConsumerRebalanceListener {
  private final Consumer<byte[], byte[]> consumer;
  private final RedisWriter redis;
  private final Projection<?> projection;
  private final Map<TopicPartition, Place> places = new HashMap<>();
  private final Set<TopicPartition> lost = new HashSet<>();

  Partitions(Consumer<byte[], byte[]> consumer, RedisWriter redis, Projection<?> projection) {
    this.consumer = consumer;
    this.redis = redis;
    this.projection = projection;
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
    assigned.forEach(this::lose);
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
    revoked.forEach(places::remove);
    lost.removeAll(revoked);
  }

  /** It is not known where Redis stands: nothing of it is read until that is found out. */
  void lose(TopicPartition partition) {
    consumer.pause(List.of(partition));
    places.remove(partition);
    lost.add(partition);
  }

  void loseAll() {
    List.copyOf(places.keySet()).forEach(this::lose);
  }

  /** Goes on from where Redis stands. */
  void find() {
    for (TopicPartition partition : List.copyOf(lost)) {
      String stored = redis.begin(partition.partition());
      long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      seek(partition, stored, end);
      places.put(partition, new Place(stored, end, false));
      lost.remove(partition);
      consumer.resume(List.of(partition));
    }
  }

  private void seek(TopicPartition partition, String stored, long end) {
    if (!stored.isEmpty()) {
      consumer.seek(partition, Long.parseLong(stored));
      return;
    }
    consumer.seek(partition, projection.window().map(w -> since(partition, w, end)).orElse(0L));
  }

  private long since(TopicPartition partition, Duration window, long end) {
    long from = System.currentTimeMillis() - window.toMillis();
    OffsetAndTimestamp found = consumer.offsetsForTimes(Map.of(partition, from)).get(partition);
    return found == null ? end : found.offset();
  }

  Set<TopicPartition> known() {
    return Set.copyOf(places.keySet());
  }

  boolean haveCaughtUp() {
    return places.values().stream().allMatch(Place::caughtUp);
  }

  /** Where the partition stands, with what has been read of it. */
  Place place(TopicPartition partition) {
    Place place = places.get(partition);
    if (place == null) {
      throw new IllegalStateException("nothing is known of " + partition);
    }
    return place.at(consumer.position(partition));
  }

  void moved(TopicPartition partition, Place place) {
    places.put(partition, place);
  }

  /** Records that are in the log and not in Redis, as far as is known. */
  long lag() {
    return places.keySet().stream()
        .map(consumer::currentLag)
        .filter(OptionalLong::isPresent)
        .mapToLong(OptionalLong::getAsLong)
        .sum();
  }
}
