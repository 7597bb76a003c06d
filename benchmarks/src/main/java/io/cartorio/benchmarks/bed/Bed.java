package io.cartorio.benchmarks.bed;

import io.cartorio.systemtests.process.Dist;
import io.cartorio.systemtests.process.Standalone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A platform on data of its own, which go with it. */
public final class Bed implements AutoCloseable {
  private final Dist dist;
  private final Path folder;
  private final Standalone platform;

  private Bed(Dist dist, Path folder, Standalone platform) {
    this.dist = dist;
    this.folder = folder;
    this.platform = platform;
  }

  /**
   * @param settings as arguments, {@code --name=value}
   */
  public static Bed make(String... settings) throws IOException {
    Dist dist = Dist.ofCheckout();
    Path folder = Files.createTempDirectory("cartorio-bench-");
    List<String> all = new ArrayList<>(List.of(settings));
    all.add("--cartorio.gateway.noop-enabled=true");
    all.add("--cartorio.workers.noop-enabled=true");
    return new Bed(dist, folder, Standalone.start(dist, folder.resolve("data"), all, jvmOptions()));
  }

  /** What {@code CARTORIO_BENCH_JVM} adds to the platform's JVM, such as a flight recording. */
  private static List<String> jvmOptions() {
    String options = System.getenv("CARTORIO_BENCH_JVM");
    return options == null ? List.of() : List.of(options.strip().split("\\s+"));
  }

  public Standalone platform() {
    return platform;
  }

  /** The checkout's folder. */
  public Path root() {
    return dist.root();
  }

  /** Where figures of {@code name} are kept. */
  public Path results(String name) {
    return dist.root().resolve("benchmarks/results").resolve(name + ".md");
  }

  /** A file beside the platform's data. */
  public Path file(String name) {
    return folder.resolve(name);
  }

  @Override
  public void close() {
    platform.close();
    Folders.leave(folder);
  }
}
