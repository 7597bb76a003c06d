package io.cartorio.workers.frame;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A {@link NoopWorkerMain} that runs. */
record WorkerProcess(Process process) implements AutoCloseable {

  /** Returns once it takes tasks. */
  static WorkerProcess start(String brokers, String instance, Path folder) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    System.getProperty("java.home") + "/bin/java",
                    "-Xmx128m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    NoopWorkerMain.class.getName(),
                    brokers,
                    instance,
                    folder.toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader out = process.inputReader();
    for (String line = out.readLine(); !"ready".equals(line); line = out.readLine()) {
      if (line == null) {
        throw new IOException("the worker ended before it was ready");
      }
    }
    return new WorkerProcess(process);
  }

  void kill() {
    process.destroyForcibly();
  }

  void terminate() {
    process.destroy();
  }

  @Override
  public void close() {
    kill();
  }
}
