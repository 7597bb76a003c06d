package io.cartorio.benchmarks.fields.score;

import io.cartorio.benchmarks.fields.score.Answer.Given;
import io.cartorio.benchmarks.fields.truth.Expected;
import org.jspecify.annotations.Nullable;

/**
 * One field of one document, judged.
 *
 * @param isHeld whether the recognised text has it
 * @param isBrokenCpf whether a CPF was given whose check digits fail
 */
public record ScoredField(
    String name,
    Expected expected,
    @Nullable Given given,
    Verdict verdict,
    boolean isHeld,
    boolean isBrokenCpf) {
  private static final double SURE = 0.9;

  /** Whether a value was given as nearly certain. */
  public boolean isSure() {
    return given != null && given.confidence() >= SURE;
  }
}
