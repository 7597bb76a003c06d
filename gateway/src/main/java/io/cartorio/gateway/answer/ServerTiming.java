package io.cartorio.gateway.answer;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the time of one request went, for its {@code Server-Timing} header. */
public final class ServerTiming {
  private final long start = System.nanoTime();
  private final Map<String, Duration> stages = new LinkedHashMap<>();
  private long last = start;

  /** What was done since the last mark was {@code stage}. */
  public void mark(String stage) {
    long now = System.nanoTime();
    stages.merge(stage, Duration.ofNanos(now - last), Duration::plus);
    last = now;
  }

  /** {@code took} of one of the stages was spent on {@code part}. */
  public void part(String part, Duration took) {
    stages.put(part, took);
  }

  public Map<String, Duration> stages() {
    return stages;
  }

  /** With the total. */
  public String header() {
    return stages.entrySet().stream()
            .map(stage -> entry(stage.getKey(), stage.getValue()))
            .collect(Collectors.joining(", "))
        + (stages.isEmpty() ? "" : ", ")
        + entry("total", Duration.ofNanos(System.nanoTime() - start));
  }

  private static String entry(String name, Duration took) {
    return String.format(Locale.ROOT, "%s;dur=%.3f", name, took.toNanos() / 1e6);
  }
}
