package io.cartorio.workers.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cartorio.workers.child.ChildAnswer.Answered;
import io.cartorio.workers.child.ChildAnswer.Died;
import io.cartorio.workers.child.ChildAnswer.NotStarted;
import io.cartorio.workers.child.ChildAnswer.Refused;
import io.cartorio.workers.child.ChildAnswer.TimedOut;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class ChildPoolIT {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private ChildPool pool =
      new ChildPool(settings(2, Duration.ofSeconds(40), Duration.ofMinutes(1)), registry);

  @TempDir private Path folder = Path.of("");

  private static ChildSettings settings(int processes, Duration deadline, Duration idle) {
    return new ChildSettings(
        processes,
        DataSize.ofMegabytes(64),
        DataSize.ofGigabytes(1),
        deadline,
        Duration.ofSeconds(40),
        idle,
        null);
  }

  @AfterEach
  void endChildren() {
    pool.close();
  }

  private ChildAnswer call(String operation, byte[] payload) throws InterruptedException {
    return pool.call(new ChildRequest(operation, Map.of(), payload, 32 << 20));
  }

  private long pid() throws InterruptedException {
    return pid(call("test-echo", new byte[0]));
  }

  private static long pid(ChildAnswer answer) {
    assertThat(answer).isInstanceOf(Answered.class);
    return Long.parseLong(((Answered) answer).header().getOrDefault("pid", "0"));
  }

  private CompletableFuture<ChildAnswer> calling(String operation, Map<String, String> parameters) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return pool.call(new ChildRequest(operation, parameters, new byte[0], 32 << 20));
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        },
        task -> Thread.ofPlatform().start(task));
  }

  @Test
  void a_payload_of_20_megabytes_comes_back_whole_and_prints_do_not_disturb_it() throws Exception {
    byte[] payload = new byte[20_000_000];
    for (int i = 0; i < payload.length; i++) {
      payload[i] = (byte) (i * 31);
    }

    ChildAnswer answer = call("test-echo", payload);

    assertThat(((Answered) answer).content()).isEqualTo(payload);
  }

  @Test
  void the_same_child_serves_calls_in_a_row() throws Exception {
    long first = pid();

    long second = pid();

    assertThat(second).isEqualTo(first).isNotEqualTo(ProcessHandle.current().pid());
  }

  @Test
  void a_child_killed_during_a_request_fails_that_request_and_no_other() throws Exception {
    Path sign = folder.resolve("sign");
    Map<String, String> file = Map.of("file", sign.toString());
    long victim = pid();
    CompletableFuture<ChildAnswer> struck = calling("test-hang", Map.of());
    await().until(() -> isBusy(victim));
    CompletableFuture<ChildAnswer> neighbour = calling("test-await", file);
    await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> registry.counter("cartorio.child.starts").count() == 2);

    new ProcessBuilder("kill", "-9", Long.toString(victim)).start().waitFor();

    assertThat(struck.get(20, TimeUnit.SECONDS)).isInstanceOf(Died.class);
    Files.createFile(sign);
    assertThat(neighbour.get(20, TimeUnit.SECONDS)).isEqualTo(new Refused("said", "it is there"));
    assertThat(pid()).isNotEqualTo(victim);
  }

  /** Whether the pool's first child is taken: the next call then needs another. */
  private boolean isBusy(long child) {
    return pool.busy() == 1 && ProcessHandle.of(child).isPresent();
  }

  @Test
  void a_hung_child_is_killed_at_the_deadline() throws Exception {
    pool.close();
    pool = new ChildPool(settings(1, Duration.ofSeconds(3), Duration.ofMinutes(1)), registry);
    pool.warmUp();
    long hung = ProcessHandle.current().children().findFirst().orElseThrow().pid();

    ChildAnswer answer = call("test-hang", new byte[0]);

    assertThat(answer).isInstanceOf(TimedOut.class);
    await().until(() -> ProcessHandle.of(hung).filter(ProcessHandle::isAlive).isEmpty());
  }

  @Test
  void a_crash_in_native_code_is_a_typed_failure() throws Exception {
    ChildAnswer answer = call("test-crash", new byte[0]);

    assertThat(answer).isInstanceOf(Died.class);
    assertThat(
            registry
                .timer("cartorio.child.calls", "operation", "test-crash", "outcome", "died")
                .count())
        .isEqualTo(1);
    assertThat(call("test-echo", new byte[0])).isInstanceOf(Answered.class);
  }

  @Test
  void memory_over_the_limit_is_refused_and_the_child_lives() throws Exception {
    long before = pid();

    ChildAnswer answer = call("test-greed", new byte[0]);

    assertThat(answer).isEqualTo(new Refused("fault", "out of memory"));
    assertThat(pid()).isEqualTo(before);
  }

  @Test
  void a_flood_on_stderr_does_not_block_the_child() throws Exception {
    assertThat(call("test-noise", new byte[0])).isEqualTo(new Refused("said", "all of it"));
  }

  @Test
  void an_unknown_operation_is_refused() throws Exception {
    assertThat(call("no-such", new byte[0])).isEqualTo(new Refused("fault", "unknown operation"));
  }

  @Test
  void an_answer_over_its_bound_counts_as_a_death() throws Exception {
    ChildAnswer answer = pool.call(new ChildRequest("test-echo", Map.of(), new byte[1000], 999));

    assertThat(answer).isInstanceOf(Died.class);
  }

  @Test
  void closing_the_pool_ends_the_children() throws Exception {
    long pid = pid();

    pool.close();

    await().until(() -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
  }

  @Test
  void all_children_but_one_end_when_idle() throws Exception {
    pool.close();
    pool = new ChildPool(settings(3, Duration.ofSeconds(40), Duration.ofMillis(200)), registry);
    List<CompletableFuture<ChildAnswer>> calls =
        IntStream.range(0, 3).mapToObj(_ -> calling("test-noise", Map.of())).toList();

    CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);

    await()
        .untilAsserted(
            () ->
                assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                    .hasSize(1));
    assertThat(pid()).isPositive();
  }

  @Test
  void a_child_that_cannot_start_is_told_apart_from_one_that_died() throws Exception {
    pool.close();
    ChildSettings impossible =
        new ChildSettings(
            1,
            DataSize.ofMegabytes(64),
            DataSize.ofMegabytes(1),
            Duration.ofSeconds(3),
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Path.of("/proc/no/such/archive"));
    pool = new ChildPool(impossible, registry);

    assertThat(call("test-echo", new byte[0])).isInstanceOf(NotStarted.class);
  }
}
