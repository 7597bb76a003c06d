package io.cartorio.streams.scheduler;

import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.task.Lane;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/** Settings, tasks and times the scheduler's tests share. */
final class Times {
  static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
  static final SchedulerSettings SETTINGS =
      new SchedulerSettings(
          Duration.ofMillis(250), 2, 256, 64, Duration.ofSeconds(30), Duration.ofSeconds(60));

  private Times() {}

  static OwnerId owner(String name) {
    return OwnerId.ofHash(hash(name));
  }

  static ReadyTask task(String owner, int number) {
    return task(owner, number, START);
  }

  static ReadyTask task(String owner, int number, Instant since) {
    return new ReadyTask(id(owner, number), Lane.INTERACTIVE, owner(owner), since);
  }

  static TaskId id(String owner, int number) {
    return TaskId.of(JobId.ofHash(hash(owner + "/" + number)), "read");
  }

  private static byte[] hash(String text) {
    return HexFormat.of().parseHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)).hex());
  }
}
