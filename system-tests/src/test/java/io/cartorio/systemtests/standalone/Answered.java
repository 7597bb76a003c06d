package io.cartorio.systemtests.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.systemtests.client.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * What an extraction answered.
 *
 * @param values those that are not null
 * @param confidences of the values
 * @param warnings each one's fields, by its code
 */
record Answered(
    Map<String, String> values,
    Map<String, Double> confidences,
    Map<String, List<String>> warnings,
    boolean needsReview) {

  static Answered of(Reply reply) {
    assertThat(reply.status()).as(() -> "answered " + reply.json()).isEqualTo(200);
    JsonNode body = reply.json();
    Map<String, String> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : body.path("extraction").path("data").properties()) {
      if (field.getValue().isString()) {
        values.put(field.getKey(), field.getValue().asString());
      }
    }
    Map<String, Double> confidences = new LinkedHashMap<>();
    for (var evidence : body.path("extraction").path("evidence").properties()) {
      confidences.put(evidence.getKey(), evidence.getValue().path("confidence").asDouble());
    }
    Map<String, List<String>> warnings = new LinkedHashMap<>();
    for (JsonNode warning : body.path("warnings")) {
      assertThat(warning.path("message").asString("")).isNotBlank();
      warnings
          .computeIfAbsent(warning.path("code").asString(), _ -> new ArrayList<>())
          .addAll(warning.path("fields").valueStream().map(JsonNode::asString).toList());
    }
    return new Answered(values, confidences, warnings, body.path("needs_review").asBoolean());
  }

  /** The fields that the warning of this code names. */
  List<String> fieldsOf(String code) {
    assertThat(warnings).as(toString()).containsKey(code);
    return Objects.requireNonNull(warnings.get(code));
  }
}
