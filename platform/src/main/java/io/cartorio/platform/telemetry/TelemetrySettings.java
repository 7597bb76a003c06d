package io.cartorio.platform.telemetry;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param traces where spans are sent by OTLP over HTTP (protobuf), such as {@code
 *     http://collector:4318/v1/traces}; without it nothing is recorded
 * @param sampling the share of traces begun here that is recorded; those that a client began go by
 *     what it says
 * @param every how often spans are sent
 * @param timeout how long a sending may take
 * @param headers sent along, such as {@code authorization}
 */
@Validated
@ConfigurationProperties("cartorio.telemetry")
public record TelemetrySettings(
    @Nullable URI traces,
    @DefaultValue("1.0") @DecimalMin("0.0") @DecimalMax("1.0") double sampling,
    @DefaultValue("2s") Duration every,
    @DefaultValue("10s") Duration timeout,
    @DefaultValue Map<String, String> headers) {
  public TelemetrySettings {
    headers = Map.copyOf(headers);
    if (traces != null && !isHttp(traces)) {
      throw new IllegalArgumentException(
          "cartorio.telemetry.traces is an address such as http://collector:4318/v1/traces");
    }
  }

  private static boolean isHttp(URI address) {
    return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
        && address.getHost() != null;
  }

  /** Without the headers, which may hold a password. */
  @Override
  public String toString() {
    return "TelemetrySettings[traces=%s, sampling=%s, every=%s, timeout=%s]"
        .formatted(traces, sampling, every, timeout);
  }
}
