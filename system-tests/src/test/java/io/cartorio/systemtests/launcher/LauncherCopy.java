package io.cartorio.systemtests.launcher;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The launcher's scripts in a folder of their own: a checkout in which nothing was set up or built.
 */
final class LauncherCopy {
  private static final List<String> PARTS =
      List.of(
          "cartorio",
          "standalone/launcher",
          "workers/models",
          "samples",
          "schemas/src/main/resources/io/cartorio/schemas/document/types");
  private static final long LIMIT_SECONDS = 60;

  private final Path root;

  private LauncherCopy(Path root) {
    this.root = root;
  }

  static LauncherCopy of(Path checkout, Path to) throws IOException {
    for (String part : PARTS) {
      try (Stream<Path> files = Files.walk(checkout.resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path copy = to.resolve(checkout.relativize(file).toString());
          Files.createDirectories(requireNonNull(copy.getParent()));
          Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
    return new LauncherCopy(to);
  }

  Path file() {
    return root.resolve("cartorio");
  }

  Ending run(String... words) {
    return run(file(), root, Map.of(), words);
  }

  /** Runs {@code launcher}, this one or a link to it, in a working folder. */
  Ending run(Path launcher, Path workingFolder, Map<String, String> environment, String... words) {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(workingFolder.toFile());
    builder.environment().putAll(Map.of("CARTORIO_OFFLINE", "1", "LC_ALL", "C.UTF-8"));
    builder.environment().remove("CARTORIO_DATA");
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      byte[] out = process.getInputStream().readAllBytes();
      byte[] err = process.getErrorStream().readAllBytes();
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("the launcher does not end: " + command);
      }
      return new Ending(process.exitValue(), text(out), text(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** How a run of the launcher ended, and what it said. */
  record Ending(int status, String out, String err) {}
}
