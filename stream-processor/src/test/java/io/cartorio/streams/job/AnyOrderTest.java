package io.cartorio.streams.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.cartorio.schemas.event.DocumentEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the order, the repeats and the losses, a job comes to one end and leaves nothing. */
class AnyOrderTest {
  private static final int SEQUENCES = 10_000;

  /** Taking a safeguard out must show within a fraction of the sequences of one build. */
  private static final int SEQUENCES_UNTIL_MISSED = 500;

  @Test
  void aJobComesToOneEndAndLeavesNothing() {
    Map<Class<?>, Integer> seen = new HashMap<>();
    for (long seed = 0; seed < SEQUENCES; seed++) {
      try {
        History history = new World(seed, Safeguards.ALL).live();
        history.check();
        history.events().forEach(event -> seen.merge(event.getClass(), 1, Integer::sum));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("the world of seed " + seed, e);
      }
    }
    assertThat(seen.keySet())
        .as("every kind of event was lived")
        .isEqualTo(Kinds.of(DocumentEvent.class));
  }

  enum Missing {
    DEDUPLICATION(new Safeguards(false, true, true)),
    DEADLINES(new Safeguards(true, false, true)),
    TERMINAL_GUARD(new Safeguards(true, true, false));

    private final Safeguards left;

    Missing(Safeguards left) {
      this.left = left;
    }
  }

  @ParameterizedTest
  @EnumSource
  void withoutASafeguardItDoesNot(Missing missing) {
    boolean noticed =
        IntStream.range(0, SEQUENCES_UNTIL_MISSED).anyMatch(seed -> goesWrong(seed, missing.left));

    if (!noticed) {
      fail("nothing went wrong without " + missing);
    }
  }

  private static boolean goesWrong(long seed, Safeguards safeguards) {
    try {
      new World(seed, safeguards).live().check();
      return false;
    } catch (AssertionError e) {
      return true;
    }
  }
}
