package io.cartorio.schemas.outcome;

import java.util.Map;

/**
 * Where a task's time went, in microseconds.
 *
 * @param queued from dispatch to the handler's start, by the clocks of both machines
 * @param handled the handler alone
 * @param stages parts of {@code handled}, by name: {@code fetch}, {@code decode}, {@code
 *     orientation} (finding the text and which way is up), {@code recognition}, {@code
 *     classification}, {@code extraction}, {@code checks}, {@code annotate}, {@code store}; of
 *     several images each is their sum
 */
public record StageTimes(long queued, long handled, Map<String, Long> stages) {
  public static final StageTimes NONE = new StageTimes(0, 0, Map.of());

  public StageTimes {
    stages = Map.copyOf(stages);
  }
}
