package io.cartorio.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cartorio.platform.content.ContentTooLargeException;
import io.cartorio.platform.content.files.ContentSettings;
import io.cartorio.platform.content.files.FileContentStore;
import io.cartorio.platform.redis.Redis;
import io.cartorio.platform.redis.RedisAwayException;
import io.cartorio.platform.redis.RedisKeys;
import io.cartorio.platform.redis.RedisSettings;
import io.cartorio.platform.redis.RedisSubscription;
import io.cartorio.platform.testing.CaughtUp;
import io.cartorio.platform.testing.Snapshots;
import io.cartorio.platform.testing.TestRedis;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentKey.Area;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.outcome.StageTimes;
import io.cartorio.schemas.serde.Json;
import io.cartorio.schemas.topic.Topics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobViewsIT {
  private static final Instant MADE = Instant.parse("2026-03-01T12:00:00Z");

  private final TestRedis server = TestRedis.start();
  private final Redis redis = new Redis(RedisSettings.at(server.uri()));
  @TempDir private Path content;
  private Manifests manifests;
  private JobViews views;
  private final JobEntries entries = new JobEntries(redis);
  private final OwnerId owner = Snapshots.owner();
  private final JobId job = JobId.random();

  @BeforeEach
  void redisAnswers() throws IOException {
    manifests = new Manifests(new FileContentStore(ContentSettings.at(content)));
    views = new JobViews(redis, 2, manifests);
    await().until(redis::isWell);
  }

  @AfterEach
  void stop() {
    redis.close();
    server.close();
  }

  @Test
  void anOpenedJobIsFoundWithItsName() {
    JobSnapshot first = pending(job, MADE);

    entries.open(first, "rg frente.jpg");

    assertThat(views.find(job)).contains(new JobView(first, "rg frente.jpg"));
  }

  @Test
  void aJobThatTheLogHasToldOfIsNotOpenedAgain() {
    JobSnapshot told = Snapshots.of(job, owner, MADE, 3, JobStatus.PROCESSING);
    store(told);

    entries.open(pending(job, MADE), "late name.jpg");

    assertThat(views.find(job)).contains(new JobView(told, "late name.jpg"));
  }

  @Test
  void aNameThatRedisHasForgottenIsRecalledAndRemembered() throws IOException {
    JobSnapshot told = Snapshots.of(job, owner, MADE, 3, JobStatus.PROCESSING);
    store(told);
    manifests.keep(owner, job, new Manifest("rg frente.jpg", "image/jpeg"));

    assertThat(views.find(job)).contains(new JobView(told, "rg frente.jpg"));

    assertThat(name()).isEqualTo("rg frente.jpg");
  }

  @Test
  void thatAFileHasNoNameIsRememberedToo() throws IOException {
    JobSnapshot told = Snapshots.of(job, owner, MADE, 3, JobStatus.PROCESSING);
    store(told);
    assertThat(views.find(job)).contains(new JobView(told, null));
    assertThat(name()).isEmpty();

    manifests.keep(owner, job, new Manifest("too late.jpg", "image/jpeg"));

    assertThat(views.find(job)).contains(new JobView(told, null));
  }

  @Test
  void aManifestThatIsNoneIsTakenForNone() throws IOException {
    JobSnapshot told = Snapshots.of(job, owner, MADE, 3, JobStatus.PROCESSING);
    store(told);
    new FileContentStore(ContentSettings.at(content))
        .putIfAbsent(
            ContentKey.of(Area.INPUT, owner, job, "manifest.json"),
            "application/json",
            new ByteArrayInputStream(new byte[] {'{'}),
            10);

    assertThat(views.find(job)).contains(new JobView(told, null));
  }

  @Test
  void aManifestThatCouldNotBeReadBackWholeIsNotKept() throws IOException {
    Manifest endless = new Manifest("x".repeat(16 * 1024), "image/jpeg");

    assertThatThrownBy(() -> manifests.keep(owner, job, endless))
        .isInstanceOf(ContentTooLargeException.class);

    assertThat(manifests.find(owner, job)).isEmpty();
  }

  @Test
  void aManifestThatAPowerCutLeftEmptyIsTakenForNone() throws IOException {
    JobSnapshot told = Snapshots.of(job, owner, MADE, 3, JobStatus.PROCESSING);
    store(told);
    manifests.keep(owner, job, new Manifest("rg frente.jpg", "image/jpeg"));
    ContentKey key = ContentKey.of(Area.INPUT, owner, job, "manifest.json");
    Files.write(content.resolve(key.value()), new byte[0]);

    assertThat(views.find(job)).contains(new JobView(told, null));
  }

  @Test
  void aStruckJobIsGoneUnlessTheLogToldOfIt() {
    entries.open(pending(job, MADE), null);

    entries.strike(job, owner);

    assertThat(views.find(job)).isEmpty();
    assertThat(views.list(owner, any -> true, Optional.empty(), 10).jobs()).isEmpty();
    JobSnapshot told = Snapshots.of(job, owner, MADE, 1, JobStatus.PENDING);
    store(told);
    entries.strike(job, owner);
    assertThat(views.find(job)).isPresent();
  }

  @Test
  void aListIsPagedFromTheNewestWithoutGapOrRepeat() {
    List<JobId> newestFirst = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      JobId next = JobId.random();
      entries.open(pending(next, MADE.plusMillis(i / 120)), null);
      newestFirst.add(next);
    }

    List<JobId> listed = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      JobViewPage page = views.list(owner, any -> true, cursor, 30);
      page.jobs().forEach(view -> listed.add(view.job().job()));
      cursor = Optional.ofNullable(page.next());
    } while (cursor.isPresent());

    assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(newestFirst);
    assertThat(listed.subList(0, 10)).allMatch(id -> newestFirst.indexOf(id) >= 240);
  }

  @Test
  void aListLetsThroughWhatIsWantedAndNothingOfOthers() {
    entries.open(pending(job, MADE), null);
    JobId done = JobId.random();
    entries.open(Snapshots.of(done, owner, MADE, 0, JobStatus.DONE), null);
    JobId others = JobId.random();
    entries.open(Snapshots.of(others, Snapshots.owner(), MADE, 0, JobStatus.DONE), null);

    JobViewPage page = views.list(owner, view -> view.status().isTerminal(), Optional.empty(), 10);

    assertThat(page.jobs()).extracting(view -> view.job().job()).containsExactly(done);
  }

  @Test
  void aForeignCursorIsRefused() {
    assertThatThrownBy(() -> views.list(owner, any -> true, Optional.of("../x"), 10))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theEndIsShownBeforeTheViewHasIt() {
    store(Snapshots.of(job, owner, MADE, 3, JobStatus.PROCESSING));
    JobEnd end = new JobEnd(5, MADE, JobStatus.FAILED, null, null, StageTimes.NONE);
    redis.await(
        redis.commands().hset(RedisKeys.job(job), "end", Json.mapper().writeValueAsString(end)));

    assertThat(views.find(job)).get().extracting(v -> v.job().status()).isEqualTo(JobStatus.FAILED);
    assertThat(views.result(job)).get().extracting(r -> r.revision()).isEqualTo(5L);
  }

  @Test
  void itIsCaughtUpOnceEveryPartitionIs() {
    CaughtUp.say(redis, Topics.JOBS, 0);
    assertThat(views.isCaughtUp()).isFalse();

    CaughtUp.say(redis, Topics.JOBS, 1);

    assertThat(views.isCaughtUp()).isTrue();
  }

  @Test
  void whatWasSaidBeforeRedisBeganAgainDoesNotCount() {
    CaughtUp.say(redis, Topics.JOBS, 0);

    redis.await(redis.commands().hset(RedisKeys.caughtUp(Topics.JOBS), "1", "f".repeat(40)));

    assertThat(views.isCaughtUp()).isFalse();
  }

  @Test
  void whileRedisIsAwayItSaysSoAndGoesOnAfterwards() {
    server.kill();
    await().until(() -> !redis.isWell());

    assertThatThrownBy(() -> views.find(job)).isInstanceOf(RedisAwayException.class);

    server.resume();
    await().until(redis::isWell);
    entries.open(pending(job, MADE), null);
    assertThat(views.find(job)).isPresent();
  }

  @Test
  void aSubscriptionHearsAgainAfterRedisCameBack() {
    String channel = RedisKeys.replies(InstanceId.of("gateway-0"));
    Queue<String> heard = new ConcurrentLinkedQueue<>();
    try (RedisSubscription open = redis.subscription().listen(channel, heard::add)) {
      await().until(() -> publish(channel, "first") > 0);
      server.kill();
      server.resume();
      await().until(redis::isWell);

      await().until(() -> publish(channel, "second") > 0);

      await().untilAsserted(() -> assertThat(heard).contains("first", "second"));
    }
  }

  @Test
  void aServiceStartsBeforeItsRedis() {
    server.kill();
    try (Redis early = new Redis(RedisSettings.at(server.uri()))) {
      assertThat(early.isWell()).isFalse();

      server.resume();

      await().until(early::isWell);
    }
  }

  private String name() {
    String name = redis.await(redis.commands().hget(RedisKeys.job(job), "name"));
    return name == null ? "forgotten" : name;
  }

  private long publish(String channel, String message) {
    return redis.await(redis.commands().publish(channel, message));
  }

  private JobSnapshot pending(JobId id, Instant made) {
    return Snapshots.of(id, owner, made, 0, JobStatus.PENDING);
  }

  private void store(JobSnapshot view) {
    redis.await(
        redis
            .commands()
            .hset(
                RedisKeys.job(view.job()),
                Map.of(
                    "rev",
                    Long.toString(view.revision()),
                    "view",
                    Json.mapper().writeValueAsString(view))));
  }
}
