package io.cartorio.streams.runtime;

import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Ready while Kafka Streams is running; broken when it will not run again. */
public final class StreamsHealth implements HealthIndicator {
  private final StreamsRuntime runtime;

  public StreamsHealth(StreamsRuntime runtime) {
    this.runtime = runtime;
  }

  @Override
  public Health health() {
    KafkaStreams.State state = runtime.state();
    Health.Builder health =
        switch (state) {
          case RUNNING -> Health.up();
          case CREATED, REBALANCING, NOT_RUNNING -> Health.outOfService();
          case PENDING_SHUTDOWN, PENDING_ERROR, ERROR -> Health.down();
        };
    health.withDetail("state", state.name());
    runtime
        .refusal()
        .ifPresent(
            refusal ->
                health
                    .withDetail("reason", String.valueOf(refusal.getMessage()))
                    .withDetail("cure", refusal.cure()));
    return health.build();
  }
}
