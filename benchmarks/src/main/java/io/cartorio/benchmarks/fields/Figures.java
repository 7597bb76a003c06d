package io.cartorio.benchmarks.fields;

import io.cartorio.benchmarks.fields.score.Breakdown;
import io.cartorio.benchmarks.fields.score.Counts;
import io.cartorio.benchmarks.fields.score.Reliability;
import io.cartorio.benchmarks.fields.score.Tally;
import io.cartorio.benchmarks.fields.truth.Distortion.Kind;
import io.cartorio.schemas.serde.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;

/** The figures for programs: the same as the tables, as JSON. */
record Figures(
    String command,
    long seed,
    String commit,
    String machine,
    Map<String, OfSet> sets,
    OfTimes seconds) {

  /** Of one set of documents. */
  record OfSet(
      int documents,
      Tally all,
      Counts counts,
      List<Reliability.Bin> reliability,
      double calibrationError,
      Map<String, Map<String, Tally>> by) {

    static OfSet of(SetOfDocuments set) {
      Map<String, Map<String, Tally>> by = new LinkedHashMap<>();
      by.put("field", Breakdown.byField(set.documents()));
      by.put("class", Breakdown.by(set.documents(), each -> each.sent().docType()));
      by.put("layout", Breakdown.by(set.documents(), each -> each.sent().first().family()));
      by.put("turn", Breakdown.by(set.documents(), Breakdown::turn));
      for (Kind kind : Kind.values()) {
        Map<String, Tally> halves = new LinkedHashMap<>();
        Breakdown.byDistortion(set.documents(), kind)
            .forEach(
                (isWorse, tally) -> halves.put(isWorse.equals("true") ? "worse" : "better", tally));
        by.put(kind.name().toLowerCase(Locale.ROOT), halves);
      }
      return new OfSet(
          set.documents().size(),
          set.all(),
          set.counts(),
          set.reliability().stream().filter(bin -> bin.given() > 0).toList(),
          Reliability.error(set.reliability()),
          by);
    }
  }

  /** Of documents sent alone. */
  record OfTimes(int documents, double extractMedian, double extractP95, double ocrMedian) {
    static OfTimes of(Times times) {
      return new OfTimes(
          times.extract().count(),
          times.extract().at(50),
          times.extract().at(95),
          times.ocr().at(50));
    }
  }

  void write(Path file) throws IOException {
    Files.writeString(
        file,
        Json.mapper().writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(this)
            + "\n");
  }
}
