package io.cartorio.platform.content.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.platform.content.ContentStore;
import io.cartorio.platform.content.DamagedContentException;
import io.cartorio.platform.content.PurgedException;
import io.cartorio.platform.content.StoredJob;
import io.cartorio.platform.testing.ContentStoreContract;
import io.cartorio.platform.testing.TestS3;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentKey.Area;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class S3ContentStoreIT extends ContentStoreContract {
  private static final String BUCKET = "documents";
  private static final Duration AGE = Duration.ofDays(7);
  private static final int MORE_THAN_TWO_PARTS = 11 * 1024 * 1024;
  private static final OwnerId OWNER = OwnerId.of(JobId.random().value());

  private static TestS3 s3;

  @TempDir Path parts;
  private final String prefix = JobId.random() + "/";
  private S3Client client;
  private S3ContentStore store;

  @BeforeAll
  static void startServer() {
    s3 = TestS3.start();
    s3.createBucket(BUCKET);
  }

  @AfterAll
  static void stopServer() {
    s3.close();
  }

  @BeforeEach
  void openStore() {
    client = S3Clients.of(settings());
    store = store(AGE);
  }

  @AfterEach
  void nothingIsUnfinished() {
    assertThat(client.listMultipartUploads(l -> l.bucket(BUCKET).prefix(prefix)).uploads())
        .isEmpty();
    assertThat(parts).isEmptyDirectory();
    client.close();
  }

  @Override
  protected ContentStore store() {
    return store;
  }

  @Override
  protected void damage(ContentKey key) {
    byte[] bytes = raw(key);
    bytes[0] ^= 1;
    replace(key, bytes);
  }

  @Test
  void whatIsLongGoesInPartsAndComesBackTheSame() throws IOException {
    byte[] bytes = random(MORE_THAN_TWO_PARTS);
    ContentKey key = key(JobId.random());

    ContentRef ref = store.putIfAbsent(key, "application/pdf", stream(bytes), bytes.length);

    assertThat(ref)
        .isEqualTo(new ContentRef(key, "application/pdf", bytes.length, Sha256.of(bytes)));
    try (InputStream in = store.open(key)) {
      assertThat(in.readAllBytes()).isEqualTo(bytes);
    }
    assertThat(store.contents(Area.INPUT, OWNER, key.job())).containsExactly(ref);
    assertThat(client.headObject(h -> h.bucket(BUCKET).key(prefix + key)).eTag())
        .as("the tag of an object of several parts")
        .contains("-3");
  }

  @Test
  void whatEndsWithAPartIsWhole() throws IOException {
    byte[] bytes = random(5 * 1024 * 1024);
    ContentKey key = key(JobId.random());

    store.putIfAbsent(key, "application/pdf", stream(bytes), bytes.length);

    try (InputStream in = store.open(key)) {
      assertThat(in.readAllBytes()).isEqualTo(bytes);
    }
  }

  @Test
  void ofTwoLongOnesTheFirstStays() throws IOException {
    byte[] first = random(MORE_THAN_TWO_PARTS);
    byte[] second = random(MORE_THAN_TWO_PARTS);
    ContentKey key = key(JobId.random());

    ContentRef ref = store.putIfAbsent(key, "application/pdf", stream(first), first.length);

    assertThat(store.putIfAbsent(key, "application/pdf", stream(second), second.length))
        .isEqualTo(ref);
  }

  @Test
  void aLongStreamThatBreaksLeavesNothing() throws IOException {
    InputStream breaking =
        new SequenceInputStream(
            stream(random(6 * 1024 * 1024)),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("the client went away");
              }
            });
    ContentKey key = key(JobId.random());

    assertThatThrownBy(() -> store.putIfAbsent(key, "application/pdf", breaking, Integer.MAX_VALUE))
        .hasMessage("the client went away");

    assertThat(store.exists(key)).isFalse();
  }

  @Test
  void nothingLongIsSentForAPurgedJob() throws IOException {
    ContentKey key = key(JobId.random());
    store.purge(OWNER, key.job());

    assertThatThrownBy(
            () ->
                store.putIfAbsent(
                    key, "application/pdf", stream(random(MORE_THAN_TWO_PARTS)), Integer.MAX_VALUE))
        .isInstanceOf(PurgedException.class);
  }

  @Test
  void aCutObjectIsDamagedNotShort() throws IOException {
    ContentKey key = put("some bytes that were longer once");
    byte[] whole = raw(key);

    replace(key, Arrays.copyOf(whole, whole.length - 1));
    assertThatThrownBy(() -> readAll(key)).isInstanceOf(DamagedContentException.class);

    replace(key, Arrays.copyOf(whole, 100));
    assertThatThrownBy(() -> store.open(key)).isInstanceOf(DamagedContentException.class);
  }

  @Test
  void anEmptyObjectIsDamaged() throws IOException {
    ContentKey key = put("some bytes");
    replace(key, new byte[0]);

    assertThatThrownBy(() -> store.open(key)).isInstanceOf(DamagedContentException.class);
    assertThatThrownBy(() -> store.contents(key.area(), key.owner(), key.job()))
        .isInstanceOf(DamagedContentException.class);
  }

  @Test
  void aReaderThatStopsEarlyDoesNotWaitForTheRest() throws IOException {
    byte[] bytes = random(MORE_THAN_TWO_PARTS);
    ContentKey key = key(JobId.random());
    store.putIfAbsent(key, "application/pdf", stream(bytes), bytes.length);

    for (int i = 0; i < 150; i++) {
      try (InputStream in = store.open(key)) {
        assertThat(in.read()).isEqualTo(bytes[0] & 0xff);
      }
    }
  }

  @Test
  void aPurgeEndsWhatIsBeingSent() throws IOException {
    ContentKey key = key(JobId.random());
    abandon(key);

    store.purge(OWNER, key.job());
  }

  @Test
  void whatWasLeftLongAgoIsRemoved() throws IOException {
    ContentKey key = key(JobId.random());
    abandon(key);

    store.removeLeftovers(Instant.now().minus(Duration.ofHours(6)));
    assertThat(client.listMultipartUploads(l -> l.bucket(BUCKET).prefix(prefix)).uploads())
        .hasSize(1);

    store.removeLeftovers(Instant.now().plusSeconds(60));
  }

  @Test
  void aMarkerThatHasOutlivedItsAgeCountsNoMore() throws IOException {
    ContentKey key = put("purged");
    store.purge(OWNER, key.job());
    S3ContentStore forgetful = store(Duration.ZERO);

    assertThat(forgetful.putIfAbsent(key, "text/plain", stream(new byte[1]), 1).size()).isOne();
    forgetful.removeLeftovers(Instant.EPOCH);

    assertThat(listed()).extracting(StoredJob::purged).containsExactly(false);
    assertThat(store.putIfAbsent(key, "text/plain", stream(new byte[1]), 1).size()).isOne();
  }

  @Test
  void moreThanAPageIsListedAndDeleted() throws IOException {
    Bucket small = new Bucket(client, BUCKET, prefix, 3);
    List<JobId> jobs = Stream.generate(JobId::random).limit(7).toList();
    List<String> keys = new ArrayList<>();
    for (JobId job : jobs) {
      for (Area area : Area.values()) {
        String key = ContentKey.of(area, OWNER, job, "result.json").value();
        small.put(key, new byte[0]);
        keys.add(key);
      }
    }
    List<StoredJob> listed = new ArrayList<>();

    new Listing(small).each(listed::add);

    assertThat(listed).extracting(StoredJob::job).containsExactlyInAnyOrderElementsOf(jobs);
    small.delete(keys);
    assertThat(listed()).isEmpty();
  }

  @Test
  void whileTheServerIsAwayEverythingFailsAsIfItMayPass() throws IOException {
    try (TestS3 other = TestS3.start()) {
      other.createBucket(BUCKET);
      S3Settings away = other.bound(BUCKET, Map.of("timeout", "1s"));
      try (S3Client calling = S3Clients.of(away)) {
        S3ContentStore there = new S3ContentStore(calling, BUCKET, away, AGE, parts);
        ContentKey key = key(JobId.random());
        there.putIfAbsent(key, "text/plain", stream(new byte[1]), 1);
        StartCheck check = new StartCheck(calling, BUCKET, away);
        assertThat(check.isWell()).isTrue();
        other.kill();

        assertFails(() -> there.putIfAbsent(key, "text/plain", stream(new byte[1]), 1));
        assertFails(() -> there.open(key));
        assertFails(() -> there.exists(key));
        assertFails(() -> there.discard(key));
        assertFails(() -> there.contents(Area.INPUT, OWNER, key.job()));
        assertFails(() -> there.purge(OWNER, key.job()));
        assertFails(() -> there.list(job -> {}));
        assertThat(check.isWell()).isFalse();

        other.resume();
        assertFails(() -> there.open(key));
        other.createBucket(BUCKET);
        assertThat(there.putIfAbsent(key, "text/plain", stream(new byte[1]), 1).size()).isOne();
        assertThat(check.isWell()).isTrue();
      }
    }
  }

  private interface Action {
    void run() throws IOException;
  }

  private static void assertFails(Action action) {
    assertThatThrownBy(action::run).isExactlyInstanceOf(IOException.class);
  }

  private S3Settings settings() {
    return s3.bound(BUCKET, Map.of("prefix", prefix));
  }

  private S3ContentStore store(Duration markerAge) {
    return new S3ContentStore(client, BUCKET, settings(), markerAge, parts);
  }

  private void abandon(ContentKey key) {
    String upload =
        client.createMultipartUpload(c -> c.bucket(BUCKET).key(prefix + key)).uploadId();
    client.uploadPart(
        u -> u.bucket(BUCKET).key(prefix + key).uploadId(upload).partNumber(1),
        RequestBody.fromString("half a document"));
  }

  private ContentKey put(String text) throws IOException {
    ContentKey key = key(JobId.random());
    store.putIfAbsent(key, "text/plain", stream(text.getBytes(UTF_8)), 1_000);
    return key;
  }

  private byte[] readAll(ContentKey key) throws IOException {
    try (InputStream in = store.open(key)) {
      return in.readAllBytes();
    }
  }

  private byte[] raw(ContentKey key) {
    return client.getObjectAsBytes(g -> g.bucket(BUCKET).key(prefix + key)).asByteArray();
  }

  private void replace(ContentKey key, byte[] bytes) {
    client.putObject(p -> p.bucket(BUCKET).key(prefix + key), RequestBody.fromBytes(bytes));
  }

  private List<StoredJob> listed() throws IOException {
    List<StoredJob> listed = new ArrayList<>();
    store.list(listed::add);
    return listed;
  }

  private static ContentKey key(JobId job) {
    return ContentKey.of(Area.INPUT, OWNER, job, "input-0");
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }
}
