package io.cartorio.benchmarks.fields.score;

import io.cartorio.benchmarks.fields.score.Answer.Given;
import io.cartorio.benchmarks.fields.truth.Expected;
import org.jspecify.annotations.Nullable;

/** What an answer's field is worth. */
public enum Verdict {
  /** The right value. */
  RIGHT,
  /** No value, and the picture shows none. */
  RIGHTLY_NULL,
  /** No value, though the picture shows one. */
  MISSED,
  /** Another value than the picture shows. */
  WRONG,
  /** A value that the picture shows nowhere. */
  INVENTED;

  public static Verdict of(Expected expected, @Nullable Given given) {
    if (given == null) {
      return expected.isPrinted() ? MISSED : RIGHTLY_NULL;
    }
    if (expected.allows(given.value())) {
      return RIGHT;
    }
    return expected.isPrinted() ? WRONG : INVENTED;
  }

  public boolean isRight() {
    return this == RIGHT || this == RIGHTLY_NULL;
  }
}
