package io.cartorio.benchmarks.faults;

import io.cartorio.systemtests.process.Child;
import io.cartorio.systemtests.process.FreePort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A Redis that writes nothing down: killed, it has forgotten everything. */
final class RedisProcess implements AutoCloseable {
  private final Path folder;
  private final int port;
  private Child child;

  private RedisProcess(Path folder) throws IOException {
    this.folder = folder;
    this.port = FreePort.any();
    this.child = launch();
  }

  static RedisProcess start(Path folder) throws IOException {
    return new RedisProcess(folder);
  }

  private Child launch() throws IOException {
    return Child.start(
        List.of(
            "redis-server",
            "--port",
            Integer.toString(port),
            "--bind",
            "127.0.0.1",
            "--save",
            "",
            "--appendonly",
            "no"),
        Map.of(),
        folder.resolve("redis.out"));
  }

  String uri() {
    return "redis://127.0.0.1:" + port;
  }

  void kill() {
    child.kill();
  }

  void startAgain() throws IOException {
    child = launch();
  }

  @Override
  public void close() {
    child.close();
  }
}
