package io.cartorio.delivery.webhook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header {@code Retry-After} (RFC 9110, 10.2.3): seconds, or a date. */
final class RetryAfter {
  private static final int MOST_DIGITS = 9;

  private RetryAfter() {}

  /** When it may be tried again; empty for text that says nothing, or a time that has been. */
  static Optional<Instant> parse(String text, Instant now) {
    try {
      String value = text.strip();
      Instant at =
          value.matches("[0-9]{1," + MOST_DIGITS + "}")
              ? now.plusSeconds(Long.parseLong(value))
              : ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return at.isAfter(now) ? Optional.of(at) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
