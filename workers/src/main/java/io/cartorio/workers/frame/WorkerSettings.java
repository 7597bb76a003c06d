package io.cartorio.workers.frame;

import io.cartorio.schemas.task.Lane;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a worker takes tasks.
 *
 * @param slots tasks of each lane it runs at once; a lane it does not name keeps its default, and 0
 *     leaves a lane to other workers
 * @param lock how long the broker keeps a task for a slot that does not renew it. Short: with 30 s,
 *     300 tasks a second stall
 * @param deliveries how often the broker hands a task out; at the last it is reported as crashed.
 *     One more than the three deaths of a task that kills its workers, for a neighbour that waited
 *     to run alone in one of them
 * @param aloneFrom from this delivery on a task runs with no other beside it; one that died alone
 *     is not run again
 * @param poll how long a slot that had a task lately waits for the next; a poll that meets a
 *     transaction marker waits it out
 * @param idlePoll the same for a slot that had none in the last two seconds
 * @param startedAfter a handler that runs longer has its start told
 * @param progressEvery how often a running handler's progress is told
 * @param overtime how long after its timeout a handler is interrupted: later than the decider's own
 *     timer
 * @param drain how long running tasks may take to finish when the worker ends
 * @param noopEnabled whether jobs without work are done, which may ask that their worker crash: for
 *     benchmarks and tests. The gateway has a setting of its own; this one also holds for who
 *     submits over Kafka
 */
@Validated
@ConfigurationProperties("cartorio.workers")
public record WorkerSettings(
    @Nullable Map<Lane, Integer> slots,
    @DefaultValue("2s") Duration lock,
    @DefaultValue("5") @Min(3) @Max(10) int deliveries,
    @DefaultValue("3") @Min(2) int aloneFrom,
    @DefaultValue("10ms") Duration poll,
    @DefaultValue("200ms") Duration idlePoll,
    @DefaultValue("1s") Duration startedAfter,
    @DefaultValue("5s") Duration progressEvery,
    @DefaultValue("5s") Duration overtime,
    @DefaultValue("15s") Duration drain,
    @DefaultValue("false") boolean noopEnabled) {
  private static final Map<Lane, Integer> DEFAULT_SLOTS =
      Map.of(
          Lane.INTERACTIVE, 2,
          Lane.BULK, 1,
          Lane.CONVERSION, 0,
          Lane.WEBHOOK, 0,
          Lane.MAINTENANCE, 1);
  private static final int MOST_SLOTS = 64;

  public WorkerSettings {
    EnumMap<Lane, Integer> all = new EnumMap<>(DEFAULT_SLOTS);
    if (slots != null) {
      all.putAll(slots);
    }
    for (Map.Entry<Lane, Integer> lane : all.entrySet()) {
      if (lane.getValue() < 0 || lane.getValue() > MOST_SLOTS) {
        throw new IllegalArgumentException(
            "cartorio.workers.slots."
                + lane.getKey().label()
                + " is 0 to "
                + MOST_SLOTS
                + ", not "
                + lane.getValue());
      }
    }
    if (all.values().stream().allMatch(count -> count == 0)) {
      throw new IllegalArgumentException(
          "A worker without slots does nothing: set one of cartorio.workers.slots.* above 0");
    }
    if (all.getOrDefault(Lane.WEBHOOK, 0) > 0) {
      throw new IllegalArgumentException(
          "The delivery service serves the webhook lane: leave cartorio.workers.slots.webhook at 0");
    }
    if (aloneFrom >= deliveries) {
      throw new IllegalArgumentException(
          "cartorio.workers.alone-from is below deliveries, which is " + deliveries);
    }
    slots = Map.copyOf(all);
  }

  /** Slots of {@code lane}. */
  public int slotsOf(Lane lane) {
    return slots == null ? 0 : slots.getOrDefault(lane, 0);
  }

  /** Slots of all lanes together. */
  public int allSlots() {
    return slots == null ? 0 : slots.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** A third of the lock, so that one renewal may be lost. */
  Duration renewEvery() {
    return lock.dividedBy(3);
  }
}
