package io.cartorio.benchmarks.fields.score;

import io.cartorio.benchmarks.fields.score.Answer.Given;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Whether values given as 0.9 are right nine times in ten. */
public final class Reliability {
  private static final double[] EDGES = {0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1};

  private Reliability() {}

  /**
   * Values of about the same confidence.
   *
   * @param from the least confidence in it
   * @param to the first that is not in it, but for 1
   * @param confidence their mean; not a number where there are none
   */
  public record Bin(double from, double to, int given, int right, double confidence) {
    public double rightShare() {
      return (double) right / given;
    }
  }

  public static List<Bin> bins(Collection<ScoredField> fields) {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i + 1 < EDGES.length; i++) {
      bins.add(bin(fields, EDGES[i], EDGES[i + 1]));
    }
    return bins;
  }

  /**
   * The expected calibration error: how far the share right lies from the mean confidence, over the
   * bins, weighted by their values. Source: Naeini, Cooper and Hauskrecht, Obtaining Well
   * Calibrated Probabilities Using Bayesian Binning, AAAI 2015.
   */
  public static double error(List<Bin> bins) {
    double given = bins.stream().mapToInt(Bin::given).sum();
    return bins.stream()
        .filter(bin -> bin.given() > 0)
        .mapToDouble(bin -> Math.abs(bin.rightShare() - bin.confidence()) * bin.given() / given)
        .sum();
  }

  private static Bin bin(Collection<ScoredField> fields, double from, double to) {
    int given = 0;
    int right = 0;
    double sum = 0;
    for (ScoredField field : fields) {
      Given value = field.given();
      if (value != null && value.confidence() >= from && (value.confidence() < to || to == 1)) {
        given++;
        right += field.verdict().isRight() ? 1 : 0;
        sum += value.confidence();
      }
    }
    return new Bin(from, to, given, right, sum / given);
  }
}
