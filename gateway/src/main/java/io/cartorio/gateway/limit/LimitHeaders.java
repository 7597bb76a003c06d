package io.cartorio.gateway.limit;

import java.time.Duration;
import java.util.stream.Collectors;

/**
 * What a client is told of its limits: the fields {@code RateLimit} and {@code RateLimit-Policy} as
 * structured fields, by draft-ietf-httpapi-ratelimit-headers-10, and {@code Retry-After}.
 */
public final class LimitHeaders {
  private static final long NEVER = 3_600;

  private LimitHeaders() {}

  /** How many at once ({@code q}), and in how many seconds an empty bucket is full ({@code w}). */
  public static String policy(Verdict verdict) {
    return verdict.left().stream()
        .map(
            level ->
                "\"%s\";q=%d%s"
                    .formatted(
                        level.bucket().kind(),
                        level.bucket().policy().burst(),
                        level
                            .bucket()
                            .policy()
                            .window()
                            .map(window -> ";w=" + seconds(window))
                            .orElse("")))
        .collect(Collectors.joining(", "));
  }

  /** How many are left ({@code r}), and in how many seconds there are all again ({@code t}). */
  public static String left(Verdict verdict) {
    return verdict.left().stream()
        .map(
            level -> {
              Policy policy = level.bucket().policy();
              return "\"%s\";r=%d%s"
                  .formatted(
                      level.bucket().kind(),
                      (long) Math.floor(level.requests()),
                      policy
                          .until(policy.burst() - level.requests())
                          .map(wait -> ";t=" + seconds(wait))
                          .orElse(""));
            })
        .collect(Collectors.joining(", "));
  }

  /** In how many seconds a request that was refused may come again. */
  public static String retryAfter(Verdict verdict) {
    return Long.toString(
        verdict.left().stream()
            .filter(level -> level.requests() < 1)
            .mapToLong(
                level ->
                    level
                        .bucket()
                        .policy()
                        .until(1 - level.requests())
                        .map(wait -> Math.max(1, seconds(wait)))
                        .orElse(NEVER))
            .max()
            .orElse(1));
  }

  private static long seconds(Duration duration) {
    return duration.plusNanos(999_999_999).toSeconds();
  }
}
