package io.cartorio.systemtests.client;

import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.serde.Json;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * An answer of the service.
 *
 * @param took from the request's first byte to the answer's last
 */
public record Reply(int status, HttpHeaders headers, byte[] body, Duration took) {
  public JsonNode json() {
    return Json.mapper().readTree(body);
  }

  /** The last part of the problem's type, such as {@code broken-input}. */
  public String problem() {
    String type = json().path("type").asString("");
    return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
  }

  /** The job that the answer is of. */
  public Optional<JobId> job() {
    return headers
        .firstValue("Location")
        .or(() -> headers.firstValue("Content-Location"))
        .map(place -> place.substring(place.lastIndexOf('/') + 1))
        .flatMap(JobId::parse)
        .or(() -> headers.firstValue("Job-Id").flatMap(JobId::parse));
  }

  /** The {@code Server-Timing} entries, in milliseconds. */
  public Map<String, Double> timing() {
    Map<String, Double> timing = new TreeMap<>();
    for (String entry : headers.firstValue("Server-Timing").orElse("").split(",")) {
      String[] parts = entry.strip().split(";dur=");
      if (parts.length == 2) {
        timing.put(parts[0].toLowerCase(Locale.ROOT), Double.parseDouble(parts[1]));
      }
    }
    return timing;
  }
}
