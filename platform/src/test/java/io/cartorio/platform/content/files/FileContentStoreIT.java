package io.cartorio.platform.content.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.platform.content.ContentStore;
import io.cartorio.platform.content.DamagedContentException;
import io.cartorio.platform.content.PurgedException;
import io.cartorio.platform.testing.ContentStoreContract;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentKey.Area;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileContentStoreIT extends ContentStoreContract {
  private static final OwnerId OWNER = OwnerId.of(JobId.random().value());

  @TempDir Path root;
  private ContentStore store;

  @BeforeEach
  void openStore() throws IOException {
    store = new FileContentStore(ContentSettings.at(root));
  }

  @Override
  protected ContentStore store() {
    return store;
  }

  @Override
  protected void damage(ContentKey key) throws IOException {
    Path file = root.resolve(key.value());
    byte[] bytes = Files.readAllBytes(file);
    bytes[0] ^= 1;
    Files.write(file, bytes);
  }

  @Test
  void aStoreThatIsOpenedAgainHasWhatItHad() throws IOException {
    ContentKey key = put("kept");

    ContentStore again = new FileContentStore(ContentSettings.at(root));

    try (var in = again.open(key)) {
      assertThat(in.readAllBytes()).isEqualTo("kept".getBytes(UTF_8));
    }
  }

  @Test
  void aMarkerThatHasOutlivedItsAgeCountsNoMoreWithoutARestart() throws IOException {
    ContentKey key = put("purged");
    store.purge(key.owner(), key.job());
    Path marker = root.resolve("purged/" + key.owner() + '/' + key.job());
    Files.setLastModifiedTime(marker, FileTime.from(Instant.now().minus(Duration.ofDays(8))));

    var unused =
        store.putIfAbsent(key, "text/plain", new ByteArrayInputStream("new".getBytes(UTF_8)), 10);

    assertThat(store.exists(key)).isTrue();
    store.purge(key.owner(), key.job());
    assertThatThrownBy(
            () -> store.putIfAbsent(key, "text/plain", new ByteArrayInputStream(new byte[0]), 10))
        .isInstanceOf(PurgedException.class);
  }

  @Test
  void onlyOldLeftoversAreRemovedAtTheStart() throws IOException {
    Path old = leftover("old", Duration.ofHours(7));
    Path recent = leftover("recent", Duration.ofHours(5));

    store = new FileContentStore(ContentSettings.at(root));

    assertThat(old).doesNotExist();
    assertThat(recent).exists();
  }

  @Test
  void nothingTemporaryIsLeftBehind() throws IOException {
    put("bytes");

    assertThat(files(root.resolve("temporary"))).isEmpty();
  }

  @Test
  void aLinkInThePlaceOfAFileIsNotFollowed() throws IOException {
    ContentKey key = put("bytes");
    Path file = root.resolve(key.value());
    Path outside = Files.writeString(root.resolve("outside"), "secret");
    Files.delete(file);
    Files.createSymbolicLink(file, outside);

    assertThatThrownBy(() -> store.open(key)).isInstanceOf(IOException.class);
  }

  @Test
  void aLinkInThePlaceOfAFolderIsNotFollowed() throws IOException {
    JobId job = JobId.random();
    ContentKey key = ContentKey.of(Area.INPUT, OWNER, job, "input-0");
    Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
    Files.createDirectories(root.resolve("input/" + OWNER));
    Files.createSymbolicLink(root.resolve("input/" + OWNER + "/" + job), elsewhere);

    assertThatThrownBy(() -> put(key, "bytes")).hasMessageContaining("replaced by a link");
    assertThatThrownBy(() -> store.purge(OWNER, job)).hasMessageContaining("replaced by a link");

    assertThat(files(elsewhere)).isEmpty();
  }

  @Test
  void aCutFileIsDamagedNotShort() throws IOException {
    ContentKey key = put("some bytes that were longer once");
    Path file = root.resolve(key.value());
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 1));

    assertThatThrownBy(() -> store.open(key)).isInstanceOf(DamagedContentException.class);
  }

  @Test
  void othersMayNotReadIt() throws IOException {
    Path file = root.resolve(put("bytes").value());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void theFloorIsHeldBeforeTheDiskIsFull() throws IOException {
    DiskFloor floor = new DiskFloor(root, 1);

    assertThat(floor.allows(1)).isTrue();
    assertThat(floor.allows(floor.usableBytes() * 2)).isFalse();
  }

  private ContentKey put(String bytes) throws IOException {
    return put(ContentKey.of(Area.INPUT, OWNER, JobId.random(), "input-0"), bytes);
  }

  private ContentKey put(ContentKey key, String bytes) throws IOException {
    store.putIfAbsent(key, "text/plain", new ByteArrayInputStream(bytes.getBytes(UTF_8)), 1_000);
    return key;
  }

  private Path leftover(String name, Duration age) throws IOException {
    Path file = Files.writeString(root.resolve("temporary").resolve(name), "half a fi");
    return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
