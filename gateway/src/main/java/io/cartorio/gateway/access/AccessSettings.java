package io.cartorio.gateway.access;

import io.cartorio.platform.StartRefused;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * From where requests may come.
 *
 * @param origins of pages that browsers may send requests from, such as {@code
 *     https://app.example}; none by default
 * @param trustedProxies addresses or networks, such as {@code 10.0.0.0/8}, of proxies whose {@code
 *     Forwarded} is believed; none by default
 */
@Validated
@ConfigurationProperties("cartorio.access")
public record AccessSettings(
    @DefaultValue List<String> origins, @DefaultValue List<String> trustedProxies) {
  private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.\\-\\[\\]:]+");

  public AccessSettings {
    origins = List.copyOf(origins);
    trustedProxies = List.copyOf(trustedProxies);
    for (String origin : origins) {
      if (!ORIGIN.matcher(origin).matches()) {
        throw new StartRefused(
            "cartorio.access.origins has one that is none: " + origin + ".",
            "Name each in full and without a path, such as https://app.example; * is not taken.");
      }
    }
  }
}
