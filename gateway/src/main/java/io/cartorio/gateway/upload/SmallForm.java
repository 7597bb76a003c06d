package io.cartorio.gateway.upload;

import io.cartorio.gateway.problem.Refused;
import io.cartorio.gateway.request.RequestFacts;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.serde.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The parameters of a request that sends no file: of its query, and of a body that is a JSON object
 * or a form. The words of a JSON array are joined by blanks.
 */
public final class SmallForm {
  private static final int LARGEST_BODY = 16 * 1024;

  private final Map<String, String> fields;

  private SmallForm(Map<String, String> fields) {
    this.fields = fields;
  }

  /**
   * @throws Refused when the body is too large, or neither
   */
  public static SmallForm read(HttpServletRequest request) {
    Map<String, String> fields = UrlEncoded.parse(request.getQueryString());
    byte[] body = body(request);
    if (body.length > 0) {
      fields.putAll(
          isForm(request.getContentType())
              ? UrlEncoded.parse(new String(body, StandardCharsets.UTF_8))
              : json(body));
    }
    return new SmallForm(fields);
  }

  /** The parameter, where it is there and not empty. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(fields.get(name)).filter(value -> !value.isBlank());
  }

  private static byte[] body(HttpServletRequest request) {
    RequestFacts.reading(request);
    try {
      byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
      if (body.length > LARGEST_BODY) {
        throw Refused.because(FailureCategory.TOO_LARGE, "limit", LARGEST_BODY / 1024 + " KB");
      }
      return body;
    } catch (IOException lost) {
      throw Refused.badParameter("body");
    }
  }

  private static boolean isForm(@Nullable String mediaType) {
    return mediaType != null && mediaType.startsWith("application/x-www-form-urlencoded");
  }

  private static Map<String, String> json(byte[] body) {
    try {
      JsonNode root = Json.mapper().readTree(body);
      if (!root.isObject()) {
        throw Refused.badParameter("JSON: {…}");
      }
      Map<String, String> fields = new LinkedHashMap<>();
      root.properties().forEach(field -> fields.put(field.getKey(), text(field.getValue())));
      return fields;
    } catch (JacksonException malformed) {
      throw Refused.badParameter("JSON");
    }
  }

  private static String text(JsonNode value) {
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false)
          .map(SmallForm::text)
          .collect(Collectors.joining(" "));
    }
    if (value.isObject()) {
      throw Refused.badParameter("JSON: no objects inside");
    }
    return value.isNull() ? "" : value.asString();
  }
}
