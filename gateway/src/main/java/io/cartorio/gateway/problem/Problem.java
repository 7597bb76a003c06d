package io.cartorio.gateway.problem;

import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureText;
import java.util.Locale;

/**
 * Problem details (RFC 9457).
 *
 * @param type {@code urn:cartorio:problem:<category>}: stable, one for each category
 * @param detail what to do
 * @param requestId what support asks for
 */
public record Problem(String type, String title, int status, String detail, String requestId) {
  public static final String MEDIA_TYPE = "application/problem+json";
  private static final String TYPE_PREFIX = "urn:cartorio:problem:";

  public static Problem of(Failure failure, Locale locale, String requestId) {
    return new Problem(
        TYPE_PREFIX + failure.category().slug(),
        FailureText.title(failure.category(), locale),
        failure.category().httpStatus(),
        FailureText.detail(failure, locale),
        requestId);
  }
}
