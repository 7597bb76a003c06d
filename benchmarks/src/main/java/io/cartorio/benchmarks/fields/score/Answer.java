package io.cartorio.benchmarks.fields.score;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What an extraction answered.
 *
 * @param values by field; those that are null are not here
 * @param isAnswer whether the request was answered at all
 */
public record Answer(Map<String, Given> values, boolean needsReview, boolean isAnswer) {

  /** A value and how sure the answer is of it. */
  public record Given(String value, double confidence) {}

  /** What counts for a request that failed. */
  public static final Answer NONE = new Answer(Map.of(), false, false);

  public Answer {
    values = Map.copyOf(values);
  }

  /** The answer in {@code body}. */
  public static Answer of(JsonNode body) {
    JsonNode extraction = body.path("extraction");
    Map<String, Given> values = new HashMap<>();
    for (Map.Entry<String, JsonNode> field : extraction.path("data").properties()) {
      if (field.getValue().isString()) {
        JsonNode evidence = extraction.path("evidence").path(field.getKey());
        double confidence = evidence.path("confidence").asDouble();
        values.put(field.getKey(), new Given(field.getValue().asString(), confidence));
      }
    }
    return new Answer(values, body.path("needs_review").asBoolean(), true);
  }
}
