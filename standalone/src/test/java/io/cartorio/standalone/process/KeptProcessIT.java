package io.cartorio.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeptProcessIT {
  private final AtomicInteger launches = new AtomicInteger();
  private final List<ProcessHandle> children = new CopyOnWriteArrayList<>();

  @AfterEach
  void end() {
    children.forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void aDeadChildIsLaunchedAgain() throws Exception {
    ProcessHandle first = sleeper();
    KeptProcess kept = KeptProcess.keep("sleeper", first, this::sleeper);

    first.destroyForcibly();

    await().until(() -> !kept.current().equals(first) && kept.current().isAlive());
    kept.release();
  }

  @Test
  void aLaunchThatFailsIsTriedAgain() throws Exception {
    ProcessHandle first = sleeper();
    KeptProcess kept =
        KeptProcess.keep(
            "sleeper",
            first,
            () -> {
              if (launches.incrementAndGet() == 1) {
                throw new IOException("not this time");
              }
              return sleeper();
            });

    first.destroyForcibly();

    await().until(() -> !kept.current().equals(first) && kept.current().isAlive());
    assertThat(launches).hasValue(2);
    kept.release();
  }

  @Test
  void whoFollowsIsToldOfEachChild() throws Exception {
    List<ProcessHandle> told = new CopyOnWriteArrayList<>();
    ProcessHandle first = sleeper();
    KeptProcess kept = KeptProcess.keep("sleeper", first, this::sleeper);
    kept.follow(told::add);

    first.destroyForcibly();

    await().until(() -> told.size() == 2);
    assertThat(told).containsExactly(first, kept.current());
    kept.release();
  }

  @Test
  void aReleasedChildStaysDead() throws Exception {
    ProcessHandle first = sleeper();
    KeptProcess kept = KeptProcess.keep("sleeper", first, this::sleeper);

    kept.release().destroyForcibly();
    first.onExit().join();

    assertThat(kept.current()).isEqualTo(first);
  }

  private ProcessHandle sleeper() throws IOException {
    ProcessHandle child = new ProcessBuilder("sleep", "300").start().toHandle();
    children.add(child);
    return child;
  }
}
