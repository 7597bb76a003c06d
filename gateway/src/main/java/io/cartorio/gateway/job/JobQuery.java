package io.cartorio.gateway.job;

import io.cartorio.gateway.problem.Refused;
import io.cartorio.gateway.upload.UrlEncoded;
import io.cartorio.schemas.job.JobStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the query of {@code GET /v2/jobs}. */
final class JobQuery {
  private static final Pattern CURSOR = Pattern.compile("[0-9]{1,15}\\.[0-9a-z]{26}");
  private static final int USUAL = 20;
  private static final int MOST = 100;

  private JobQuery() {}

  static JobFilter parse(@Nullable String query) {
    Map<String, String> fields = UrlEncoded.parse(query);
    Integer limit = read(fields, "limit", "limit: 1..100", JobQuery::limit);
    return new JobFilter(
        read(
            fields,
            "status",
            "status: PENDING, PROCESSING, DONE, FAILED, CANCELLED",
            text -> JobStatus.valueOf(text.toUpperCase(Locale.ROOT))),
        read(fields, "operation", "operation", text -> text),
        read(fields, "from", "from: 2026-01-31T12:00:00Z", Instant::parse),
        read(fields, "until", "until: 2026-01-31T12:00:00Z", Instant::parse),
        read(fields, "cursor", "cursor", JobQuery::cursor),
        limit == null ? USUAL : limit);
  }

  private static int limit(String text) {
    int limit = Integer.parseInt(text);
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("a limit is 1 to 100");
    }
    return limit;
  }

  private static String cursor(String text) {
    if (!CURSOR.matcher(text).matches()) {
      throw new IllegalArgumentException("not a cursor of ours");
    }
    return text;
  }

  private static <T> @Nullable T read(
      Map<String, String> fields, String name, String allowed, Function<String, T> reader) {
    String text = fields.get(name);
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw Refused.badParameter(allowed);
    }
  }
}
