package io.cartorio.streams.scheduler;

import io.cartorio.schemas.id.OwnerId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The owners of a lane who have tasks ready and none out, the one who has been so longest first.
 */
final class Newcomers {
  private final Map<OwnerId, Integer> out = new HashMap<>();
  private final LinkedHashSet<OwnerId> waiting = new LinkedHashSet<>();

  /** A task of {@code owner} is ready. */
  void ready(OwnerId owner) {
    if (!out.containsKey(owner)) {
      waiting.add(owner);
    }
  }

  /** None of {@code owner}'s is ready any more. */
  void idle(OwnerId owner) {
    waiting.remove(owner);
  }

  void sent(OwnerId owner) {
    out.merge(owner, 1, Integer::sum);
    waiting.remove(owner);
  }

  /**
   * A task of {@code owner} is no longer out.
   *
   * @param more whether others of theirs are ready
   */
  void back(OwnerId owner, boolean more) {
    Integer left = out.merge(owner, -1, (before, less) -> before == 1 ? null : before + less);
    if (left == null && more) {
      waiting.add(owner);
    }
  }

  @Nullable OwnerId first() {
    return waiting.isEmpty() ? null : waiting.getFirst();
  }
}
