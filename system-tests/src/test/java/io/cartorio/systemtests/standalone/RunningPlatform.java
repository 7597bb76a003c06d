package io.cartorio.systemtests.standalone;

import io.cartorio.platform.content.StoredJob;
import io.cartorio.platform.content.files.ContentSettings;
import io.cartorio.platform.content.files.FileContentStore;
import io.cartorio.schemas.id.JobId;
import io.cartorio.systemtests.process.Dist;
import io.cartorio.systemtests.process.Standalone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One platform for all tests here, started by the first and ended with the JVM. */
final class RunningPlatform {
  /** The only address of this machine that the platform may call. */
  static final String ALLOWED = "127.0.0.3";

  private static final RunningPlatform ONLY = new RunningPlatform();

  private final Dist dist;
  private final Standalone platform;

  private RunningPlatform() {
    try {
      dist = Dist.ofCheckout();
      Path data = Files.createTempDirectory("cartorio-system-test-");
      platform =
          Standalone.start(
              dist,
              data,
              List.of(
                  "--cartorio.gateway.noop-enabled=true",
                  "--cartorio.workers.noop-enabled=true",
                  "--cartorio.gateway.fetch.longest=5s",
                  "--cartorio.outbound.allow=" + ALLOWED,
                  "--cartorio.outbound.ports=1024-65535"));
      Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Standalone platform() {
    return ONLY.platform;
  }

  /** The jobs that have bytes in the content store. */
  static Set<JobId> storedJobs() {
    Set<JobId> jobs = new HashSet<>();
    ContentSettings settings = ContentSettings.at(platform().data().resolve("content"));
    try {
      new FileContentStore(settings).list(found -> add(jobs, found));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jobs;
  }

  private static void add(Set<JobId> jobs, StoredJob found) {
    jobs.add(found.job());
  }

  /** The checkout that it was built from. */
  static Path root() {
    return ONLY.dist.root();
  }

  static byte[] sample(String name) throws IOException {
    return Files.readAllBytes(ONLY.dist.root().resolve("samples").resolve(name));
  }
}
