package io.cartorio.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.cartorio.platform.content.ContentStore;
import io.cartorio.platform.content.ContentTooLargeException;
import io.cartorio.platform.content.DamagedContentException;
import io.cartorio.platform.content.PurgedException;
import io.cartorio.platform.content.StoredJob;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentKey.Area;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every content store does. A store passes it by a subclass that gives one. */
public abstract class ContentStoreContract {
  private static final String TYPE = "image/jpeg";
  private static final int NO_BOUND = Integer.MAX_VALUE;

  private final OwnerId owner = OwnerId.of(JobId.random().value());
  private final JobId job = JobId.random();
  private final ContentKey key = ContentKey.of(Area.INPUT, owner, job, "input-0");

  /** The same store in every call of one test. */
  protected abstract ContentStore store() throws IOException;

  /** Turns one bit of the first byte that is stored at {@code key}, behind the store's back. */
  protected abstract void damage(ContentKey key) throws IOException;

  @Test
  void whatIsPutComesBackWithItsDigest() throws IOException {
    ContentRef ref = put(key, "the bytes");

    assertThat(ref).isEqualTo(new ContentRef(key, TYPE, 9, Sha256.of("the bytes".getBytes(UTF_8))));
    assertThat(read(key)).isEqualTo("the bytes");
    assertThat(store().exists(key)).isTrue();
  }

  @Test
  void whatHasChangedIsNeverHandedOutWhole() throws IOException {
    put(key, "the bytes");
    damage(key);

    try (InputStream in = store().open(key)) {
      assertThatThrownBy(in::readAllBytes).isInstanceOf(DamagedContentException.class);
    }
    try (InputStream in = store().open(key)) {
      assertThatThrownBy(() -> in.readNBytes(9)).isInstanceOf(DamagedContentException.class);
    }
  }

  @Test
  void aReaderMaySkipAndStopWhereItLikes() throws IOException {
    put(key, "the bytes");

    try (InputStream in = store().open(key)) {
      assertThat(in.skip(4)).isEqualTo(4);
      assertThat(in.readNBytes(2)).isEqualTo("by".getBytes(UTF_8));
    }
    assertThat(read(key)).isEqualTo("the bytes");
  }

  @Test
  void nothingAtAllCanBeStored() throws IOException {
    assertThat(put(key, "").size()).isZero();
    assertThat(read(key)).isEmpty();
  }

  @Test
  void aNoteIsReadAsAnythingElse() throws IOException {
    ContentRef ref = store().putNote(key, TYPE, "a note".getBytes(UTF_8));

    assertThat(store().putNote(key, TYPE, "another".getBytes(UTF_8))).isEqualTo(ref);
    assertThat(read(key)).isEqualTo("a note");
  }

  @Test
  void theFirstStaysAndTheSecondIsToldOfIt() throws IOException {
    ContentRef first = put(key, "first");

    ContentRef second = put(key, "the second, of another length");

    assertThat(second).isEqualTo(first);
    assertThat(read(key)).isEqualTo("first");
  }

  @Test
  void ofManyAtOnceOneWinsAndAllAreToldTheSame() throws Exception {
    List<Callable<ContentRef>> puts = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      String bytes = "bytes of " + i;
      puts.add(() -> put(key, bytes));
    }

    Set<ContentRef> told = new HashSet<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<ContentRef> put : threads.invokeAll(puts)) {
        told.add(put.get());
      }
    }

    assertThat(told).hasSize(1);
    assertThat(told.iterator().next().sha256()).isEqualTo(Sha256.of(read(key).getBytes(UTF_8)));
  }

  @Test
  void whatAJobHasInAnAreaIsToldByName() throws IOException {
    ContentRef second = put(ContentKey.of(Area.OUTPUT, owner, job, "b.jpg"), "second");
    ContentRef first = put(ContentKey.of(Area.OUTPUT, owner, job, "a.json"), "first");
    var elsewhere = put(key, "input");
    var anothers = put(ContentKey.of(Area.OUTPUT, owner, JobId.random(), "a.json"), "another's");

    assertThat(store().contents(Area.OUTPUT, owner, job)).containsExactly(first, second);
    assertThat(store().contents(Area.WORK, owner, job)).isEmpty();

    store().purge(owner, job);
    assertThat(store().contents(Area.OUTPUT, owner, job)).isEmpty();
  }

  @Test
  void whatIsTooLongLeavesNothing() throws IOException {
    InputStream tooLong = new ByteArrayInputStream(new byte[11]);

    assertThatThrownBy(() -> store().putIfAbsent(key, TYPE, tooLong, 10))
        .isInstanceOf(ContentTooLargeException.class);

    assertThat(store().exists(key)).isFalse();
    assertThat(listed()).isEmpty();
  }

  @Test
  void whatFitsExactlyIsTaken() throws IOException {
    InputStream justFits = new ByteArrayInputStream(new byte[10]);

    assertThat(store().putIfAbsent(key, TYPE, justFits, 10).size()).isEqualTo(10);
  }

  @Test
  void aStreamThatBreaksLeavesNothing() throws IOException {
    InputStream breaking =
        new InputStream() {
          private int left = 100;

          @Override
          public int read() throws IOException {
            if (left-- <= 0) {
              throw new IOException("the client went away");
            }
            return 7;
          }
        };

    assertThatThrownBy(() -> store().putIfAbsent(key, TYPE, breaking, NO_BOUND))
        .isInstanceOf(IOException.class);

    assertThat(store().exists(key)).isFalse();
    assertThat(listed()).isEmpty();
  }

  @Test
  void whatIsNotThereIsNamedByItsKey() {
    assertThatThrownBy(() -> store().open(key))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining(key.value());
  }

  @Test
  void aPurgeDeletesEveryAreaAndCountsTheBytes() throws IOException {
    ContentKey result = ContentKey.of(Area.OUTPUT, owner, job, "result.json");
    put(key, "12345");
    put(result, "123");

    long bytes = store().purge(owner, job);

    assertThat(bytes).isEqualTo(8);
    assertThat(store().exists(key)).isFalse();
    assertThat(store().exists(result)).isFalse();
    assertThat(store().purge(owner, job)).isZero();
  }

  @Test
  void aPurgeLeavesOtherJobsAlone() throws IOException {
    ContentKey other = ContentKey.of(Area.INPUT, owner, JobId.random(), "input-0");
    put(other, "kept");

    store().purge(owner, job);

    assertThat(read(other)).isEqualTo("kept");
  }

  @Test
  void nothingIsStoredUnderAPurgedJob() throws IOException {
    store().purge(owner, job);

    assertThatThrownBy(() -> put(key, "late")).isInstanceOf(PurgedException.class);

    assertThat(store().exists(key)).isFalse();
  }

  @Test
  void whatIsDiscardedCanBeStoredAnew() throws IOException {
    put(key, "refused");

    store().discard(key);
    store().discard(key);

    assertThat(store().exists(key)).isFalse();
    assertThat(listed()).isEmpty();
    assertThat(put(key, "taken").size()).isEqualTo(5);
  }

  @Test
  void whatRacesAPurgeIsGoneAfterIt() throws Exception {
    for (int round = 0; round < 50; round++) {
      JobId racing = JobId.random();
      ContentKey raced = ContentKey.of(Area.OUTPUT, owner, racing, "result.json");
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        Future<?> put =
            threads.submit(
                () -> {
                  try {
                    put(raced, "late");
                  } catch (PurgedException e) {
                    // the purge was first
                  }
                  return raced;
                });
        store().purge(owner, racing);
        put.get();
      }
      assertThat(store().exists(raced)).isFalse();
    }
  }

  @Test
  void everyJobIsListedOnceWithItsAge() throws IOException {
    Instant before = Instant.now().minus(Duration.ofMinutes(1));
    JobId purged = JobId.random();
    put(key, "in");
    put(ContentKey.of(Area.OUTPUT, owner, job, "result.json"), "out");
    store().purge(owner, purged);

    List<StoredJob> listed = listed();

    assertThat(listed)
        .extracting(StoredJob::job, StoredJob::purged)
        .containsExactlyInAnyOrder(tuple(job, false), tuple(purged, true));
    assertThat(listed).allSatisfy(stored -> assertThat(stored.since()).isAfter(before));
  }

  private ContentRef put(ContentKey at, String bytes) throws IOException {
    return store().putIfAbsent(at, TYPE, new ByteArrayInputStream(bytes.getBytes(UTF_8)), NO_BOUND);
  }

  private String read(ContentKey at) throws IOException {
    try (InputStream in = store().open(at)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private List<StoredJob> listed() throws IOException {
    List<StoredJob> listed = new ArrayList<>();
    store().list(listed::add);
    return listed;
  }
}
