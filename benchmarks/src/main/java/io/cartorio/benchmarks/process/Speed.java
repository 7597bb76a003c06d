package io.cartorio.benchmarks.process;

import io.cartorio.benchmarks.fields.truth.Sent;
import io.cartorio.systemtests.load.ClosedLoop;
import io.cartorio.systemtests.load.Percentiles;
import java.util.ArrayList;
import java.util.List;

/**
 * The time of documents.
 *
 * @param alone seconds of each, sent one after the other with nothing else at work
 * @param rate images a second while several clients sent without a pause
 */
record Speed(Percentiles alone, double rate) {
  private static final double NANOS = 1e9;

  /** Sends {@code count} of the documents alone, and twice as many by {@code clients}. */
  static Speed of(Processing processing, List<Sent> documents, int count, int clients) {
    List<Double> alone = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      alone.add(processing.process(at(documents, i, count)).took().toNanos() / NANOS);
    }
    int calls = 2 * count;
    long began = System.nanoTime();
    ClosedLoop.run(
        clients,
        calls,
        i -> {
          var unused = processing.process(at(documents, i, calls));
        });
    return new Speed(Percentiles.of(alone), calls / ((System.nanoTime() - began) / NANOS));
  }

  /** Spread over all of them, and again from the first where there are fewer. */
  private static Sent at(List<Sent> documents, int index, int count) {
    return documents.get(
        count <= documents.size()
            ? (int) ((long) index * documents.size() / count)
            : index % documents.size());
  }
}
