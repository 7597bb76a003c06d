package io.cartorio.gateway.access;

import java.time.Duration;
import java.util.List;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.filter.CorsFilter;

/** What browsers may do from pages of other origins. Cookies are never sent with it. */
final class Cors {
  private static final Duration REMEMBERED = Duration.ofHours(1);
  private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "DELETE");
  private static final List<String> SHOWN =
      List.of(
          "Content-Location",
          "Job-Id",
          "Location",
          "RateLimit",
          "RateLimit-Policy",
          "Retry-After",
          "Server-Timing",
          "X-Request-Id");

  private Cors() {}

  static CorsFilter of(List<String> origins) {
    CorsConfiguration everywhere = new CorsConfiguration();
    everywhere.setAllowedOrigins(origins);
    everywhere.setAllowedMethods(METHODS);
    everywhere.setAllowedHeaders(List.of(CorsConfiguration.ALL));
    everywhere.setExposedHeaders(SHOWN);
    everywhere.setAllowCredentials(false);
    everywhere.setMaxAge(REMEMBERED);
    CorsFilter filter = new CorsFilter(request -> everywhere);
    filter.setCorsProcessor(new CorsRefusals());
    return filter;
  }
}
