package io.cartorio.benchmarks.fields;

import io.cartorio.benchmarks.fields.truth.Sent;
import io.cartorio.systemtests.client.Reply;
import io.cartorio.systemtests.load.Percentiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The time of documents sent one after the other, with nothing else at work: seconds.
 *
 * @param extract from the request's first byte to the answer's last
 * @param ocr the same, of the text of the first picture alone
 * @param stages of the extraction, medians by the name that the job gives them
 */
record Times(Percentiles extract, Percentiles ocr, Map<String, Double> stages) {
  private static final double NANOS = 1e9;

  /** Sends {@code count} of the documents, spread over all of them. */
  static Times of(Client client, List<Sent> documents, int count) {
    List<Double> extract = new ArrayList<>();
    List<Double> ocr = new ArrayList<>();
    Map<String, List<Double>> stages = new TreeMap<>();
    int sent = Math.min(count, documents.size());
    for (int i = 0; i < sent; i++) {
      Sent document = documents.get((int) ((long) i * documents.size() / sent));
      if (i % 2 == 0) {
        ocr.add(seconds(client.ocr(document)));
      }
      Reply reply = client.extract(document);
      extract.add(seconds(reply));
      client
          .stages(reply)
          .forEach(
              (stage, took) -> stages.computeIfAbsent(stage, _ -> new ArrayList<>()).add(took));
      if (i % 2 == 1) {
        ocr.add(seconds(client.ocr(document)));
      }
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    stages.forEach((stage, took) -> medians.put(stage, Percentiles.of(took).at(50) / 1000));
    return new Times(Percentiles.of(extract), Percentiles.of(ocr), medians);
  }

  private static double seconds(Reply reply) {
    return reply.took().toNanos() / NANOS;
  }
}
