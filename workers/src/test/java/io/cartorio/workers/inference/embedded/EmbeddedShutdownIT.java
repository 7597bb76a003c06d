package io.cartorio.workers.inference.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.workers.inference.Models;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedShutdownIT {

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void whatIsBeingReadAtSigtermIsReadToTheEnd(@TempDir Path folder) throws Exception {
    Process process = start(folder);
    try (BufferedReader out = process.inputReader()) {
      assertThat(out.readLine()).isEqualTo("reading 3");

      // Process.destroy would close the pipe that the last words come through.
      process.toHandle().destroy();

      assertThat(out.readLine()).isEqualTo("drained");
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).as("ended by SIGTERM, not by a crash").isEqualTo(128 + 15);
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process start(Path folder) throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new ProcessBuilder(
            java.toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            ReadsUntilToldToStop.class.getName(),
            Models.fetched().toString(),
            Models.classifier().toString())
        .directory(folder.toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
