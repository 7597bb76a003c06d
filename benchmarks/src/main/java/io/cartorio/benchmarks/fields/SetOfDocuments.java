package io.cartorio.benchmarks.fields;

import io.cartorio.benchmarks.fields.score.Breakdown;
import io.cartorio.benchmarks.fields.score.Counts;
import io.cartorio.benchmarks.fields.score.Reliability;
import io.cartorio.benchmarks.fields.score.ScoredDocument;
import io.cartorio.benchmarks.fields.score.ScoredField;
import io.cartorio.benchmarks.fields.score.Tally;
import java.util.List;

/**
 * Documents of one difficulty, judged.
 *
 * @param name of the difficulty, or of a folder
 */
record SetOfDocuments(String name, List<ScoredDocument> documents) {
  private static final double FLAT_GOAL = 0.97;
  private static final double GOAL = 0.93;
  private static final double GOAL_OF_CEILING = 0.97;

  Tally all() {
    return Breakdown.all(documents);
  }

  Counts counts() {
    return Counts.of(documents);
  }

  List<Reliability.Bin> reliability() {
    return Reliability.bins(documents.stream().flatMap(d -> d.fields().stream()).toList());
  }

  boolean isFlat() {
    return name.endsWith("flat");
  }

  /** The least share of right values that is good enough. */
  double goal() {
    return isFlat() ? FLAT_GOAL : Math.min(GOAL, GOAL_OF_CEILING * all().heldShare());
  }

  /** Each value that is not right, for whoever writes rules. */
  void printFailures() {
    for (ScoredDocument document : documents) {
      for (ScoredField field : document.fields()) {
        if (!field.verdict().isRight()) {
          System.out.printf(
              "%s %s %s: expected %s, given %s%s%n",
              document.sent().first().picture().getFileName(),
              field.name(),
              field.verdict(),
              field.expected().value(),
              field.given(),
              field.isHeld() ? "" : ", and the text does not hold it");
        }
      }
    }
  }
}
