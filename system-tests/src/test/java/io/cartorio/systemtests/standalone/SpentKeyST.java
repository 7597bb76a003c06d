package io.cartorio.systemtests.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.platform.content.files.ContentSettings;
import io.cartorio.platform.content.files.FileContentStore;
import io.cartorio.schemas.id.JobId;
import io.cartorio.systemtests.client.Api;
import io.cartorio.systemtests.client.NoopAsk;
import io.cartorio.systemtests.client.Reply;
import io.cartorio.systemtests.process.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A repeat of a key whose job is gone, where nothing in the content store says so any more: the
 * decider alone remembers, and its answer has to find its way back to the client that waits.
 */
class SpentKeyST {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Map<String, String> KEY =
      Map.of("Idempotency-Key", "a-key-without-a-marker");

  private final Path content = RunningPlatform.platform().data().resolve("content");
  private final Api api = new Api(RunningPlatform.platform().url(), "client-spent-key");

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void isAnsweredByTheLogAndLeavesNeitherAnEntryNorBytes() throws IOException {
    JobId job = api.noop(NoopAsk.ofMillis(0), new byte[10], KEY).job().orElseThrow();
    assertThat(api.delete(job).status()).isEqualTo(200);
    forgetMarker(job);
    long began = System.nanoTime();

    Reply repeat = api.noop(NoopAsk.ofMillis(0), new byte[10], KEY);

    assertThat(repeat.status()).isEqualTo(404);
    assertThat(repeat.problem()).isEqualTo("idempotency-key-spent");
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LIMIT);
    assertThat(api.job(job).status()).isEqualTo(404);
    Await.until(LIMIT, () -> !withBytes().contains(job), () -> job + " still has bytes");
  }

  private void forgetMarker(JobId job) throws IOException {
    try (Stream<Path> markers = Files.walk(content.resolve("purged"))) {
      Path marker = markers.filter(file -> file.endsWith(job.value())).findFirst().orElseThrow();
      Files.delete(marker);
    }
  }

  private Set<JobId> withBytes() {
    Set<JobId> jobs = new HashSet<>();
    try {
      new FileContentStore(ContentSettings.at(content))
          .list(
              found -> {
                if (!found.purged()) {
                  jobs.add(found.job());
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jobs;
  }
}
