package io.cartorio.systemtests.standalone;

import io.cartorio.systemtests.process.Dist;
import io.cartorio.systemtests.process.Standalone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One platform for all tests here, started by the first and ended with the JVM. */
final class RunningPlatform {
  private static final RunningPlatform ONLY = new RunningPlatform();

  private final Dist dist;
  private final Standalone platform;

  private RunningPlatform() {
    try {
      dist = Dist.ofCheckout();
      Path data = Files.createTempDirectory("cartorio-system-test-");
      platform = Standalone.start(dist, data, List.of("--cartorio.gateway.noop-enabled=true"));
      Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Standalone platform() {
    return ONLY.platform;
  }

  static byte[] sample(String name) throws IOException {
    return Files.readAllBytes(ONLY.dist.root().resolve("samples").resolve(name));
  }
}
