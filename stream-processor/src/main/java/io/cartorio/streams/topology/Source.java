package io.cartorio.streams.topology;

import io.cartorio.schemas.JobMessage;
import io.cartorio.schemas.topic.Topic;
import io.cartorio.streams.job.Input;
import java.time.Instant;

/**
 * A topic that is read.
 *
 * @param node the name of its source node
 * @param question makes of a message what the decider is asked
 */
record Source<V extends JobMessage>(String node, Topic<V> topic, Question<V> question) {
  /** What the decider is asked. */
  interface Question<V> {
    /**
     * @param recordTime when the record says it was written
     */
    Input of(V message, Instant recordTime, Instant now);
  }
}
