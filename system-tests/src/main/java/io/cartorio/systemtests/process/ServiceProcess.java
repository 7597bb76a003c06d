package io.cartorio.systemtests.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One process of one service, which comes back under its name and port after it was killed. */
public final class ServiceProcess implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final Dist dist;
  private final Service service;
  private final String name;
  private final List<String> settings;
  private final Path folder;
  private final int port;
  private Child child;

  private ServiceProcess(
      Dist dist, Service service, String name, List<String> settings, Path folder)
      throws IOException {
    this.dist = dist;
    this.service = service;
    this.name = name;
    this.settings = settings;
    this.folder = folder;
    this.port = FreePort.any();
    this.child = launch();
  }

  /**
   * Returns at once.
   *
   * @param name of the instance
   * @param settings as arguments
   * @param folder for its output and its own state
   */
  public static ServiceProcess start(
      Dist dist, Service service, String name, List<String> settings, Path folder)
      throws IOException {
    return new ServiceProcess(dist, service, name, settings, folder);
  }

  private Child launch() throws IOException {
    List<String> command = dist.service(service);
    command.add("--cartorio.instance=" + name);
    command.add(
        (service == Service.GATEWAY ? "--cartorio.gateway.port=" : "--server.port=") + port);
    command.add("--cartorio.streams.state-dir=" + folder.resolve(name).resolve("streams"));
    command.addAll(settings);
    return Child.start(command, dist.environment(), folder.resolve(name + ".out"));
  }

  public String name() {
    return name;
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Returns when the service says that it is ready. */
  public void awaitReady() {
    String path = service == Service.GATEWAY ? "/health/ready" : "/actuator/health/readiness";
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(url().resolve(path)).build();
      Await.until(
          LIMIT,
          () -> {
            if (!child.isAlive()) {
              throw new IllegalStateException(name + " ended: " + child.lastWords());
            }
            return isWell(http, request);
          },
          () -> name + " was not ready: " + child.lastWords());
    }
  }

  private static boolean isWell(HttpClient http, HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** The status with which it ends by itself within {@code limit}. */
  public int awaitEnd(Duration limit) {
    return child.awaitEnd(limit);
  }

  /** All that it printed. */
  public String said() throws IOException {
    return Files.readString(child.output());
  }

  /** {@code kill -9}. */
  public void kill() {
    child.kill();
  }

  /** Starts it again, after it was killed. */
  public void startAgain() throws IOException {
    child = launch();
  }

  @Override
  public void close() {
    child.close();
  }
}
