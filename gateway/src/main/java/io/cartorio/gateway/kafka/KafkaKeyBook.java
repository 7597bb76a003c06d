package io.cartorio.gateway.kafka;

import io.cartorio.gateway.key.KeyBook;
import io.cartorio.gateway.problem.Refused;
import io.cartorio.platform.kafka.EventPublisher;
import io.cartorio.platform.kafka.TopicTable;
import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.schemas.id.KeyId;
import io.cartorio.schemas.key.KeyRecord;
import io.cartorio.schemas.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** {@code documents.keys}: written by each gateway, and followed by all. */
public final class KafkaKeyBook implements KeyBook {
  private static final Duration IN_FORCE_WITHIN = Duration.ofSeconds(5);

  private final TopicTable<KeyRecord> table;
  private final EventPublisher publisher;

  public KafkaKeyBook(TopicTable<KeyRecord> table, EventPublisher publisher) {
    this.table = table;
    this.publisher = publisher;
  }

  @Override
  public Optional<KeyRecord> find(KeyId id) {
    return table.find(id.value());
  }

  @Override
  public boolean isEmpty() {
    return table.isEmpty();
  }

  @Override
  public List<KeyRecord> all() {
    return table.all();
  }

  @Override
  public void put(KeyRecord key) {
    if (!table.awaits(write(key), IN_FORCE_WITHIN)) {
      throw Refused.away(IN_FORCE_WITHIN);
    }
  }

  private long write(KeyRecord key) {
    try {
      return publisher.send(Topics.KEYS, key, TraceParent.start()).get().offset();
    } catch (ExecutionException e) {
      throw Refused.away(IN_FORCE_WITHIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refused.away(IN_FORCE_WITHIN);
    }
  }
}
