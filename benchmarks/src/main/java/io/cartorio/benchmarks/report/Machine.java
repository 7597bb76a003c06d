package io.cartorio.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** The machine that a figure was measured on. */
public final class Machine {
  private Machine() {}

  public static String describe() throws IOException {
    return String.format(
        Locale.ROOT,
        "%s, %d cores, %.0f GiB; %s; Java %s",
        value(Path.of("/proc/cpuinfo"), "model name"),
        Runtime.getRuntime().availableProcessors(),
        Double.parseDouble(value(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", ""))
            / (1 << 20),
        value(Path.of("/etc/os-release"), "PRETTY_NAME").replace("\"", ""),
        System.getProperty("java.version"));
  }

  private static String value(Path file, String key) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(key))
          .map(line -> line.substring(key.length()).replaceFirst("^\\s*[:=]\\s*", "").strip())
          .findFirst()
          .orElse("unknown " + key);
    }
  }
}
