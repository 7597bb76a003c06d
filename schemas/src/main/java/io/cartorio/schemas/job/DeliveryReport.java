package io.cartorio.schemas.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cartorio.schemas.id.EndpointId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the news of a job's end fares on its way to the job's webhook.
 *
 * @param attempts how many were made
 * @param nextAt before when no other is made; null where none is planned, or one is under way
 * @param latest the last {@value #KEPT} attempts, the oldest first
 */
public record DeliveryReport(
    EndpointId endpoint,
    State state,
    int attempts,
    @Nullable Instant nextAt,
    List<DeliveryAttempt> latest) {
  public static final int KEPT = 30;

  /** Whether it has come to an end. */
  public enum State {
    /** It is being tried. */
    @JsonProperty("owed")
    OWED,
    /** The receiver has taken it. */
    @JsonProperty("delivered")
    DELIVERED,
    /** It was given up: a dead letter, until somebody asks for it to be tried again. */
    @JsonProperty("dead")
    DEAD
  }

  public DeliveryReport {
    latest = List.copyOf(latest);
  }

  /** One that is owed, and of which nothing was tried yet. */
  public static DeliveryReport owed(EndpointId endpoint) {
    return new DeliveryReport(endpoint, State.OWED, 0, null, List.of());
  }

  /** With one more attempt, after which it stands so. */
  public DeliveryReport after(DeliveryAttempt attempt, State next, @Nullable Instant again) {
    List<DeliveryAttempt> all = new ArrayList<>(latest);
    all.add(attempt);
    List<DeliveryAttempt> kept = all.subList(Math.max(0, all.size() - KEPT), all.size());
    return new DeliveryReport(endpoint, next, attempts + 1, again, kept);
  }

  /** The same, tried again or not before {@code again}. */
  public DeliveryReport owedAt(@Nullable Instant again) {
    return new DeliveryReport(endpoint, State.OWED, attempts, again, latest);
  }
}
