package io.cartorio.benchmarks.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The sources that a figure was measured with. */
public final class Commit {
  private Commit() {}

  /**
   * The commit's short id, and whether something that is no result or page differs from it; {@code
   * unknown} outside a checkout of git.
   */
  public static String describe(Path root) throws IOException, InterruptedException {
    String commit = git(root, "rev-parse", "--short=10", "HEAD");
    if (commit.isEmpty()) {
      return "unknown";
    }
    String changes =
        git(root, "status", "--porcelain", "--", ".", ":!benchmarks/results", ":!docs", ":!*.md");
    return changes.isEmpty() ? commit : commit + " with changes";
  }

  private static String git(Path root, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder git = new ProcessBuilder("git", "-C", root.toString());
    git.command().addAll(List.of(arguments));
    git.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = git.start();
    String answer =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return process.waitFor() == 0 ? answer : "";
  }
}
