package io.cartorio.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** A measurement's figures, as Markdown: printed as they come, and kept at the end. */
public final class Report {
  private final StringBuilder text = new StringBuilder();
  private boolean passed = true;

  public Report(String title, String command) throws IOException {
    line("# " + title);
    line("");
    line("`%s`, %s, on %s.".formatted(command, LocalDate.now(ZoneOffset.UTC), Machine.describe()));
  }

  public void line(String line) {
    System.out.println(line);
    text.append(line).append('\n');
  }

  /** Starts a table. */
  public void header(String... columns) {
    line("");
    row((Object[]) columns);
    line("|" + " --- |".repeat(columns.length));
  }

  public void row(Object... cells) {
    line("| " + String.join(" | ", List.of(cells).stream().map(Report::cell).toList()) + " |");
  }

  /** A row that says whether a figure is as it should be. */
  public void target(String what, Object figure, String target, boolean met) {
    passed &= met;
    row(what, figure, target, met ? "yes" : "**no**");
  }

  private static String cell(Object value) {
    return value instanceof Double number
        ? String.format(Locale.ROOT, "%.1f", number)
        : String.valueOf(value);
  }

  /** Whether every target was met. */
  public boolean passed() {
    return passed;
  }

  public void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text);
  }
}
