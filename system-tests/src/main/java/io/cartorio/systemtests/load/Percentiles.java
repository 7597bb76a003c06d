package io.cartorio.systemtests.load;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Durations, sorted. */
public final class Percentiles {
  private final double[] sorted;

  private Percentiles(double[] sorted) {
    this.sorted = sorted;
  }

  public static Percentiles of(Collection<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return new Percentiles(sorted);
  }

  public int count() {
    return sorted.length;
  }

  /**
   * The smallest value that {@code percent} of all values do not exceed (nearest rank).
   *
   * @param percent 0 to 100
   */
  public double at(double percent) {
    if (sorted.length == 0) {
      throw new IllegalStateException("there are no values");
    }
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.clamp(rank, 1, sorted.length) - 1];
  }

  public double mean() {
    return Arrays.stream(sorted).average().orElseThrow();
  }

  public double max() {
    return at(100);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "p50 %.1f, p90 %.1f, p99 %.1f, max %.1f", at(50), at(90), at(99), max());
  }
}
