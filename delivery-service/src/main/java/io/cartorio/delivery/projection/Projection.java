package io.cartorio.delivery.projection;

import io.cartorio.platform.redis.RedisScript;
import io.cartorio.schemas.Message;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.topic.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the records of one topic do to Redis. Stateless. */
interface Projection<V extends Message> {
  Topic<V> topic();

  /** Every script its steps use. */
  List<RedisScript> scripts();

  /**
   * @param json of the message, as it stands in the log
   */
  Step project(V message, String json);

  /** The step of a tombstone. */
  default Step remove(JobId job) {
    return Step.nothing();
  }

  /** Whether each of its steps is one of a trace. */
  default boolean isTraced() {
    return false;
  }

  /** From how far back an empty Redis is told; from the beginning when empty. */
  default Optional<Duration> window() {
    return Optional.empty();
  }
}
