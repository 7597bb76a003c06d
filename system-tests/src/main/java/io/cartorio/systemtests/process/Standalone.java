package io.cartorio.systemtests.process;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The whole platform on one data folder: two JVMs and a Redis, on free ports. */
public final class Standalone implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(4);

  private final Dist dist;
  private final Path data;
  private final List<String> settings;
  private final List<String> options;
  private Child platform;

  private Standalone(
      Dist dist, Path data, List<String> settings, List<String> options, Child platform) {
    this.dist = dist;
    this.data = data;
    this.settings = settings;
    this.options = options;
    this.platform = platform;
  }

  /**
   * Returns when the platform says that it is ready.
   *
   * @param settings as arguments, {@code --name=value}
   * @param options of the platform's JVM
   */
  public static Standalone start(Dist dist, Path data, List<String> settings, List<String> options)
      throws IOException {
    List<String> all = new ArrayList<>(settings);
    all.add("--cartorio.gateway.port=" + FreePort.any());
    Standalone started =
        new Standalone(dist, data, List.copyOf(all), options, launch(dist, data, all, options));
    try {
      started.awaitReady();
      return started;
    } catch (RuntimeException e) {
      started.close();
      throw e;
    }
  }

  public static Standalone start(Dist dist, Path data, List<String> settings) throws IOException {
    return start(dist, data, settings, List.of());
  }

  private static Child launch(Dist dist, Path data, List<String> settings, List<String> options)
      throws IOException {
    Files.createDirectories(data);
    List<String> all = new ArrayList<>(settings);
    all.addFirst("--cartorio.standalone.data=" + data);
    return Child.start(
        dist.platform(options, all), dist.environment(), data.resolve("log/platform.out"));
  }

  private void awaitReady() {
    Await.until(
        START_LIMIT,
        () -> {
          if (!platform.isAlive()) {
            throw new IllegalStateException("the platform ended at start: " + platform.lastWords());
          }
          return RunFile.read(data).isReady(platform.handle().pid());
        },
        () -> "the platform was not ready: " + platform.lastWords());
  }

  /** Starts the platform's JVM again, after it was killed. */
  public void startAgain() throws IOException {
    platform = launch(dist, data, settings, options);
    awaitReady();
  }

  public URI url() {
    return URI.create(RunFile.read(data).value("url"));
  }

  public String brokers() {
    return RunFile.read(data).value("kafka");
  }

  public Path data() {
    return data;
  }

  /** The JVM with the broker and the services. */
  public ProcessHandle platform() {
    return platform.handle();
  }

  /** The Redis that the platform started. */
  public Optional<ProcessHandle> redis() {
    return ProcessHandle.of(Long.parseLong(RunFile.read(data).value("redis.pid")));
  }

  /** The workers' JVM. */
  public Optional<ProcessHandle> workers() {
    return platform
        .handle()
        .children()
        .filter(child -> child.info().commandLine().orElse("").contains("WorkersMain"))
        .findFirst();
  }

  /** Stops it in good order. */
  @Override
  public void close() {
    platform.close();
  }
}
