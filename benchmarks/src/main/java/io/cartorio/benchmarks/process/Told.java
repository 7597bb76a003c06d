package io.cartorio.benchmarks.process;

import io.cartorio.benchmarks.fields.score.ScoredDocument;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What was answered for one document.
 *
 * @param told its class; empty where none was told
 * @param confidence of the class
 * @param byWords whether the words corrected the picture
 * @param scored its fields, judged as those of what it is: a document told wrongly has few right
 */
record Told(
    String expected, String told, double confidence, boolean byWords, ScoredDocument scored) {
  /** Below it nothing is read. */
  static final double SURE = 0.5;

  static Told of(String expected, JsonNode answer, ScoredDocument scored) {
    JsonNode classification = answer.path("classification");
    return new Told(
        expected,
        classification.path("document_type").asString(""),
        classification.path("confidence").asDouble(0),
        answer.path("warnings").findValuesAsString("code").contains("class_by_words"),
        scored);
  }

  /** Whether the class is right, and sure enough for fields to be read. */
  boolean isRight() {
    return told.equals(expected) && confidence >= SURE;
  }

  boolean isWrong() {
    return !told.equals(expected) && confidence >= SURE;
  }

  /** What was told for the class that it should have been, how often. */
  static Map<String, Integer> mistakes(Collection<Told> all) {
    Map<String, Integer> mistakes = new TreeMap<>();
    for (Told each : all) {
      if (!each.isRight()) {
        String said = each.isWrong() ? each.told : "refused (" + each.told + ")";
        mistakes.merge(each.expected + " told as " + said, 1, Integer::sum);
      }
    }
    return mistakes;
  }
}
