package io.cartorio.delivery.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.platform.content.ContentStore;
import io.cartorio.platform.content.files.ContentSettings;
import io.cartorio.platform.content.files.FileContentStore;
import io.cartorio.platform.testing.Snapshots;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentKey.Area;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.intake.Intake.Sweep;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweeperIT {
  private static final Instant NOW = Instant.now();
  private static final Duration OLD = Duration.ofHours(26);

  @TempDir Path root;
  private final OwnerId owner = Snapshots.owner();
  private final List<Sweep> asked = new ArrayList<>();
  private ContentStore store;

  @BeforeEach
  void openStore() throws IOException {
    store = new FileContentStore(ContentSettings.at(root));
  }

  @Test
  void onlyOldBytesAreAskedAbout() throws IOException {
    JobId old = stored(OLD.plusMinutes(1));
    stored(OLD.minusMinutes(1));

    int count = sweeper(10).sweep(NOW);

    assertThat(count).isEqualTo(1);
    assertThat(asked).containsExactly(new Sweep(old, NOW, owner));
  }

  @Test
  void whatIsPurgedIsNotAskedAbout() throws IOException {
    store.purge(owner, stored(OLD.plusHours(1)));

    assertThat(sweeper(10).sweep(NOW.plus(OLD.multipliedBy(2)))).isZero();
  }

  @Test
  void oneRoundIsBounded() throws IOException {
    for (int i = 0; i < 5; i++) {
      stored(OLD.plusHours(1));
    }

    assertThat(sweeper(3).sweep(NOW)).isEqualTo(3);
  }

  private Sweeper sweeper(int most) {
    return new Sweeper(store, asked::add, OLD, most);
  }

  private JobId stored(Duration age) throws IOException {
    JobId job = JobId.random();
    ContentKey key = ContentKey.of(Area.INPUT, owner, job, "input-0");
    store.putIfAbsent(key, "image/png", new ByteArrayInputStream(new byte[10]), 10);
    Files.setLastModifiedTime(root.resolve(key.value()), FileTime.from(NOW.minus(age)));
    return job;
  }
}
