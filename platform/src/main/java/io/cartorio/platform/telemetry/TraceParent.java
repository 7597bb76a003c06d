package io.cartorio.platform.telemetry;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a trace, as the W3C's Trace Context (level 1) writes it: {@code
 * 00-<trace>-<span>-<flags>}.
 *
 * @param traceId 32 hexadecimal digits, not all 0
 * @param spanId 16 hexadecimal digits, not all 0
 * @param sampled whether the caller records this trace
 */
public record TraceParent(String traceId, String spanId, boolean sampled) {
  private static final Pattern FORM =
      Pattern.compile("(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(?:-.*)?");
  private static final Pattern TRACE = Pattern.compile("(?!0{32})[0-9a-f]{32}");
  private static final Pattern SPAN = Pattern.compile("(?!0{16})[0-9a-f]{16}");

  public TraceParent {
    if (!TRACE.matcher(traceId).matches() || !SPAN.matcher(spanId).matches()) {
      throw new IllegalArgumentException(
          "a trace id is 32 hexadecimal digits and a span id 16, not all 0");
    }
  }

  /** The place {@code header} names, or nothing when it names none: for text from outside. */
  public static Optional<TraceParent> parse(String header) {
    Matcher parts = FORM.matcher(header);
    if (header.length() > 512 || !parts.matches()) {
      return Optional.empty();
    }
    if (!TRACE.matcher(parts.group(1)).matches() || !SPAN.matcher(parts.group(2)).matches()) {
      return Optional.empty();
    }
    boolean sampled = (Integer.parseInt(parts.group(3), 16) & 1) == 1;
    return Optional.of(new TraceParent(parts.group(1), parts.group(2), sampled));
  }

  /** The start of a trace. */
  public static TraceParent start() {
    return new TraceParent(hex(8) + hex(8), hex(8), true);
  }

  /** A trace that nobody is told of: for what goes on all the time. */
  public static TraceParent unrecorded() {
    return new TraceParent(hex(8) + hex(8), hex(8), false);
  }

  /** As a header's value. */
  public String header() {
    return "00-" + traceId + '-' + spanId + (sampled ? "-01" : "-00");
  }

  private static String hex(int bytes) {
    long bits;
    do {
      bits = ThreadLocalRandom.current().nextLong();
    } while (bits == 0);
    return HexFormat.of().toHexDigits(bits, bytes * 2);
  }

  @Override
  public String toString() {
    return header();
  }
}
