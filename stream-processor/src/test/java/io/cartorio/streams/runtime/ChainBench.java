package io.cartorio.streams.runtime;

import io.cartorio.platform.kafka.KafkaSettings;
import io.cartorio.platform.kafka.TopicProvisioner;
import io.cartorio.platform.testing.TestBroker;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.topic.Topics;
import io.cartorio.streams.topology.Submissions;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;

/**
 * The bare chain: a submit is written, decided, sent, done by a worker that does nothing, decided
 * again, and its result read back. Broker, topology, worker and client in this one JVM.
 *
 * <p>{@code ChainBench <jobs a second> <seconds> [setting=value of cartorio.streams]...}
 */
public final class ChainBench {
  private static final Duration WARM = Duration.ofSeconds(15);

  private ChainBench() {}

  public static void main(String[] arguments) throws Exception {
    int perSecond = Integer.parseInt(arguments[0]);
    int seconds = Integer.parseInt(arguments[1]);
    Map<String, String> settings = new HashMap<>();
    settings.put("state-dir", Files.createTempDirectory("cartorio-bench").toString());
    for (String setting : Arrays.asList(arguments).subList(2, arguments.length)) {
      settings.put(
          setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
    }
    try (TestBroker broker = TestBroker.start()) {
      KafkaSettings kafka = broker.settings();
      new TopicProvisioner(kafka).provision();
      try (RunningTopology streams = RunningTopology.start(kafka, "bench-0", settings);
          TestWorker worker = TestWorker.start(kafka)) {
        drive(kafka, Math.max(20, perSecond), (int) WARM.toSeconds());
        System.out.println(drive(kafka, perSecond, seconds));
        System.out.println(streams.registry.getMeters().size() + " meters");
        streams
            .registry
            .find("cartorio.streams.decide")
            .timers()
            .forEach(
                timer ->
                    System.out.printf(
                        "decide %s: %d, mean %.3f ms%n",
                        timer.getId().getTag("input"),
                        timer.count(),
                        timer.mean(TimeUnit.MILLISECONDS)));
      }
    }
  }

  private static String drive(KafkaSettings kafka, int perSecond, int seconds) {
    int total = perSecond * seconds;
    Map<String, Long> sent = new ConcurrentHashMap<>();
    double[] millis = new double[total];
    long cpu = cpuNanos();
    long begin = System.nanoTime();
    try (Producer<byte[], byte[]> producer = Clients.producer(kafka);
        KafkaConsumer<byte[], byte[]> results =
            Clients.consumer(kafka, Set.of(Topics.RESULTS.name()))) {
      results.seekToEnd(results.assignment());
      results.assignment().forEach(results::position);
      Thread load = Thread.ofPlatform().start(() -> load(producer, perSecond, total, sent));
      int received = 0;
      while (received < total) {
        for (var each : results.poll(Duration.ofMillis(10))) {
          long now = System.nanoTime();
          Long at = sent.remove(new String(each.key(), StandardCharsets.UTF_8));
          if (at != null) {
            millis[received++] = (now - at) / 1e6;
          }
        }
        if (System.nanoTime() - begin > Duration.ofSeconds(seconds + 60L).toNanos()) {
          throw new IllegalStateException((total - received) + " results never came");
        }
      }
      load.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    double took = (System.nanoTime() - begin) / 1e9;
    Arrays.sort(millis);
    return "%d jobs at %d/s in %.1f s (%.0f/s): p50 %.1f ms, p90 %.1f, p99 %.1f, max %.1f; %.2f cores"
        .formatted(
            total,
            perSecond,
            took,
            total / took,
            millis[total / 2],
            millis[total * 9 / 10],
            millis[total * 99 / 100],
            millis[total - 1],
            (cpuNanos() - cpu) / 1e9 / took);
  }

  private static void load(
      Producer<byte[], byte[]> producer, int perSecond, int total, Map<String, Long> sent) {
    long begin = System.nanoTime();
    for (int i = 0; i < total; i++) {
      long due = begin + i * 1_000_000_000L / perSecond;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      JobId job = JobId.random();
      // Some owners, so that the scheduler has something to divide.
      var message =
          Clients.of(
              Topics.INTAKE,
              Submissions.submit(Submissions.owner("owner " + i % 7), job, Instant.now()));
      sent.put(job.value(), System.nanoTime());
      var unused = producer.send(message);
    }
  }

  private static long cpuNanos() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }
}
