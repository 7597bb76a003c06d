package io.cartorio.benchmarks.overhead;

import io.cartorio.systemtests.process.Standalone;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What each process has had of the processors. */
record ProcessorTime(Map<String, Duration> ofProcess) {
  static ProcessorTime of(Standalone platform) {
    Map<String, Duration> times = new LinkedHashMap<>();
    times.put("platform", of(platform.platform()));
    platform.workers().ifPresent(workers -> times.put("workers", of(workers)));
    platform.redis().ifPresent(redis -> times.put("Redis", of(redis)));
    times.put("load generator", of(ProcessHandle.current()));
    return new ProcessorTime(times);
  }

  private static Duration of(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  ProcessorTime since(ProcessorTime before) {
    Map<String, Duration> spent = new LinkedHashMap<>();
    ofProcess.forEach(
        (process, time) ->
            spent.put(process, time.minus(before.ofProcess.getOrDefault(process, Duration.ZERO))));
    return new ProcessorTime(spent);
  }

  /** Milliseconds of one processor for each of so many jobs, by process. */
  Map<String, Double> perJob(int jobs) {
    Map<String, Double> millis = new LinkedHashMap<>();
    ofProcess.forEach(
        (process, time) ->
            millis.put("processor time a job, ms: " + process, time.toNanos() / 1e6 / jobs));
    return millis;
  }
}
