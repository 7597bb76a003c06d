package io.cartorio.delivery.projection;

import static io.cartorio.delivery.projection.DeliveryFixture.MADE;
import static io.cartorio.delivery.projection.DeliveryFixture.done;
import static io.cartorio.delivery.projection.DeliveryFixture.gone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cartorio.platform.jobs.JobEntries;
import io.cartorio.platform.jobs.Manifest;
import io.cartorio.platform.redis.RedisKeys;
import io.cartorio.platform.redis.RedisSubscription;
import io.cartorio.platform.testing.Snapshots;
import io.cartorio.schemas.event.DocumentEvent;
import io.cartorio.schemas.event.RejectionReason;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.intake.RequestKind;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.serde.Json;
import io.cartorio.schemas.topic.Topic;
import io.cartorio.schemas.topic.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectionsIT {
  private static final InstanceId GATEWAY = InstanceId.of("gateway-0");

  private final DeliveryFixture system = new DeliveryFixture();
  private final OwnerId owner = Snapshots.owner();
  private final JobId job = JobId.random();
  private Projections projections;

  @BeforeAll
  static void patience() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    Awaitility.setDefaultPollInterval(Duration.ofMillis(20));
  }

  @BeforeEach
  void start() {
    projections = system.start("delivery-0");
    await().until(system.views::isCaughtUp);
  }

  @AfterEach
  void stop() {
    projections.stop();
    system.close();
  }

  @Test
  void aJobIsShownListedAndCounted() {
    JobSnapshot shown = snapshot(2, JobStatus.PROCESSING);

    system.log(Topics.JOBS, shown);

    awaitView(shown);
    assertThat(system.views.list(owner, any -> true, Optional.empty(), 10).jobs())
        .extracting(view -> view.job().job())
        .containsExactly(job);
    assertThat(bytes()).isEqualTo("1000");
  }

  @Test
  void theFileNameOfTheGatewaysEntryStays() {
    new JobEntries(system.redis).open(snapshot(0, JobStatus.PENDING), "rg.jpg");

    system.log(Topics.JOBS, snapshot(1, JobStatus.PENDING));

    awaitView(snapshot(1, JobStatus.PENDING));
    assertThat(system.views.find(job)).get().extracting(v -> v.fileName()).isEqualTo("rg.jpg");
    assertThat(system.redis.await(system.redis.commands().pttl(RedisKeys.job(job))))
        .as("a job that the log knows stays until it ends")
        .isEqualTo(-1);
  }

  @Test
  void anEndedJobStaysUntilItsTime() {
    JobSnapshot ended = snapshot(4, JobStatus.DONE);

    system.log(Topics.JOBS, ended);

    awaitView(ended);
    assertThat(system.redis.await(system.redis.commands().pttl(RedisKeys.job(job))))
        .isBetween(Duration.ofHours(24).toMillis(), Duration.ofHours(26).toMillis());
  }

  @Test
  void anOlderRevisionChangesNothing() {
    JobSnapshot newer = snapshot(5, JobStatus.DONE);
    system.log(Topics.JOBS, newer);

    system.log(Topics.JOBS, snapshot(3, JobStatus.PROCESSING));

    awaitTold(Topics.JOBS, 2);
    assertThat(view()).isEqualTo(newer);
  }

  @Test
  void theAnswerIsThereWhenItsNoticeComes() {
    Queue<String> notices = new ConcurrentLinkedQueue<>();
    Queue<JobStatus> seen = new ConcurrentLinkedQueue<>();
    new JobEntries(system.redis).open(snapshot(0, JobStatus.PENDING), null);
    try (var open = listen(GATEWAY, notices);
        var other = listen(InstanceId.of("gateway-1"), notices)) {
      system.log(Topics.RESULTS, done(job, owner, 4, GATEWAY));

      await().until(() -> !notices.isEmpty());
      seen.add(view().status());
    }

    assertThat(notices).containsExactly(job.value());
    assertThat(seen).containsExactly(JobStatus.DONE);
    assertThat(system.views.result(job))
        .get()
        .satisfies(result -> assertThat(result.inline()).isNotNull());
  }

  @Test
  void eventsAreKeptInOrderAndRepeatsOnce() {
    DocumentEvent first = new DocumentEvent.DuplicateRejected(job, 1, MADE);
    DocumentEvent second = new DocumentEvent.DeletionRequested(job, 2, MADE);
    system.log(Topics.EVENTS, first);
    system.log(Topics.EVENTS, first);

    system.log(Topics.EVENTS, second);

    await().until(() -> system.views.events(job).size() == 2);
    assertThat(system.views.events(job))
        .map(json -> Json.mapper().readValue(json, DocumentEvent.class))
        .containsExactly(first, second);
  }

  @Test
  void theEventsGoWithTheJob() {
    system.log(Topics.EVENTS, new DocumentEvent.Purged(job, 1, MADE));
    await().until(() -> system.views.events(job).size() == 1);

    system.log(Topics.EVENTS, new DocumentEvent.Removed(job, 2, MADE, Instant.now()));

    await().until(() -> system.views.events(job).isEmpty());
  }

  @Test
  void aTombstoneLeavesNothing() {
    system.log(Topics.JOBS, snapshot(4, JobStatus.DONE));
    awaitView(snapshot(4, JobStatus.DONE));
    system.log(Topics.RESULTS, done(job, owner, 4, null));
    await()
        .until(
            () -> system.redis.await(system.redis.commands().exists(RedisKeys.result(job))) == 1);

    system.tombstone(job);

    await().until(() -> system.views.find(job).isEmpty());
    assertThat(system.redis.await(system.redis.commands().keys("*")))
        .allMatch(key -> key.startsWith("projection:"));
  }

  @Test
  void theResultOfARemovedJobIsNotKept() {
    system.log(Topics.RESULTS, done(job, owner, 4, null));

    awaitTold(Topics.RESULTS, 1);
    assertThat(system.redis.await(system.redis.commands().exists(RedisKeys.result(job)))).isZero();
  }

  @Test
  void aRepeatOfAJobThatIsGoneIsAnsweredAndItsEntryGoes() {
    Queue<String> notices = new ConcurrentLinkedQueue<>();
    new JobEntries(system.redis).open(snapshot(0, JobStatus.PENDING), "rg.jpg");
    try (var open = listen(GATEWAY, notices)) {
      system.log(Topics.RESULTS, gone(job, owner, 9, GATEWAY));

      await().until(() -> !notices.isEmpty());
    }

    assertThat(system.views.result(job)).get().matches(JobResult::isGone);
    assertThat(system.views.find(job)).isEmpty();
    assertThat(system.views.list(owner, any -> true, Optional.empty(), 10).jobs()).isEmpty();
    assertThat(bytes()).isEqualTo("none");
    assertThat(system.redis.await(system.redis.commands().pttl(RedisKeys.result(job))))
        .isBetween(1L, 10_000L);
  }

  @Test
  void anEntryThatComesAfterItsJobWasToldToBeGoneIsNotMade() {
    system.log(Topics.RESULTS, gone(job, owner, 9, null));
    await().until(() -> system.views.result(job).isPresent());

    new JobEntries(system.redis).open(snapshot(0, JobStatus.PENDING), "rg.jpg");

    assertThat(system.views.find(job)).isEmpty();
    assertThat(system.redis.await(system.redis.commands().exists(RedisKeys.job(job)))).isZero();
  }

  @Test
  void anEntryWhoseSubmitIsRejectedHasFailedAndWhoWaitsIsTold() {
    Queue<String> notices = new ConcurrentLinkedQueue<>();
    new JobEntries(system.redis).open(snapshot(0, JobStatus.PENDING), "rg.jpg");
    try (var open = listen(GATEWAY, notices)) {
      system.log(Topics.EVENTS, rejected(RejectionReason.GRANT_EXPIRED, RequestKind.SUBMIT));

      await().until(() -> !notices.isEmpty());
    }

    assertThat(notices).containsExactly(job.value());
    assertThat(view().status()).isEqualTo(JobStatus.FAILED);
    assertThat(system.views.result(job))
        .get()
        .satisfies(
            result ->
                assertThat(result.failure())
                    .isEqualTo(
                        new Failure(
                            FailureCategory.NOT_ACCEPTED, Map.of("reason", "grant-expired"))));
    assertThat(bytes()).isEqualTo("none");
  }

  @Test
  void anEntryThatComesAfterItsSubmitWasRejectedHasFailed() {
    system.log(Topics.EVENTS, rejected(RejectionReason.GRANT_FORGED, RequestKind.SUBMIT));
    awaitTold(Topics.EVENTS, 1);
    assertThat(system.views.find(job)).isEmpty();

    new JobEntries(system.redis).open(snapshot(0, JobStatus.PENDING), "rg.jpg");

    assertThat(view().status()).isEqualTo(JobStatus.FAILED);
  }

  @Test
  void aRejectionLeavesNothingOfAJobThatNoGatewayEntered() {
    system.log(Topics.EVENTS, rejected(RejectionReason.GRANT_FORGED, RequestKind.SUBMIT));

    awaitTold(Topics.EVENTS, 1);
    assertThat(system.redis.await(system.redis.commands().pttl(RedisKeys.job(job))))
        .isBetween(1L, 10_000L);
  }

  @Test
  void aRejectionChangesNothingOfAJobThatTheLogLists() {
    JobSnapshot listed = snapshot(1, JobStatus.PENDING);
    system.log(Topics.JOBS, listed);
    awaitView(listed);

    system.log(Topics.EVENTS, rejected(RejectionReason.GRANT_FORGED, RequestKind.SUBMIT));

    awaitTold(Topics.EVENTS, 1);
    assertThat(view()).isEqualTo(listed);
  }

  @Test
  void aJobThatIsAcceptedAfterARejectionOfItsIdIsShownAsItStands() {
    new JobEntries(system.redis).open(snapshot(0, JobStatus.PENDING), "rg.jpg");
    system.log(Topics.EVENTS, rejected(RejectionReason.GRANT_FORGED, RequestKind.SUBMIT));
    await().until(() -> view().status() == JobStatus.FAILED);

    system.log(Topics.JOBS, snapshot(1, JobStatus.PENDING));

    awaitView(snapshot(1, JobStatus.PENDING));
  }

  @Test
  void aRejectedCancelIsNoEndOfAnEntry() {
    new JobEntries(system.redis).open(snapshot(0, JobStatus.PENDING), "rg.jpg");

    system.log(Topics.EVENTS, rejected(RejectionReason.UNKNOWN_JOB, RequestKind.CANCEL));

    awaitTold(Topics.EVENTS, 1);
    assertThat(view().status()).isEqualTo(JobStatus.PENDING);
  }

  private DocumentEvent rejected(RejectionReason reason, RequestKind request) {
    return new DocumentEvent.Rejected(job, MADE, reason, request, GATEWAY);
  }

  @Test
  void whatTheLogListsIsNotTakenOutByALateAnswer() {
    JobSnapshot listed = snapshot(4, JobStatus.DONE);
    system.log(Topics.JOBS, listed);
    awaitView(listed);

    system.log(Topics.RESULTS, gone(job, owner, 9, null));

    awaitTold(Topics.RESULTS, 1);
    assertThat(view()).isEqualTo(listed);
  }

  @Test
  void aRecordThatCannotBeReadIsPassedOver() {
    system.raw(Topics.JOBS, job.value(), "not json".getBytes(StandardCharsets.UTF_8));
    system.raw(Topics.JOBS, "no job id", null);

    logUntilSeen(job);

    assertThat(
            system
                .meters
                .get("cartorio.projection.unreadable")
                .tag("topic", "documents.jobs")
                .counter()
                .count())
        .isEqualTo(2);
  }

  @Test
  void anEmptiedRedisIsToldEverythingAgain() {
    JobSnapshot shown = snapshot(2, JobStatus.PROCESSING);
    system.log(Topics.JOBS, shown);
    system.log(Topics.EVENTS, new DocumentEvent.DuplicateRejected(job, 1, Instant.now()));
    awaitView(shown);
    await().until(() -> system.views.events(job).size() == 1);

    system.redis.await(system.redis.commands().flushall());

    await().until(system.views::isCaughtUp);
    assertThat(view()).isEqualTo(shown);
    assertThat(bytes()).isEqualTo("1000");
    await().until(() -> system.views.events(job).size() == 1);
  }

  @Test
  void anEmptiedRedisLearnsTheNamesOfFilesAgain() throws IOException {
    new JobEntries(system.redis).open(snapshot(0, JobStatus.PENDING), "rg.jpg");
    system.manifests.keep(owner, job, new Manifest("rg.jpg", "image/jpeg"));
    system.log(Topics.JOBS, snapshot(1, JobStatus.PENDING));
    awaitView(snapshot(1, JobStatus.PENDING));

    system.redis.await(system.redis.commands().flushall());

    await().until(system.views::isCaughtUp);
    assertThat(system.views.find(job)).get().extracting(v -> v.fileName()).isEqualTo("rg.jpg");
  }

  @Test
  void aKilledRedisIsToldEverythingAgainOnceItIsBack() {
    JobSnapshot before = snapshot(1, JobStatus.PENDING);
    system.log(Topics.JOBS, before);
    awaitView(before);
    system.server.kill();
    JobId during = JobId.random();
    system.log(Topics.JOBS, snapshot(during, 1, JobStatus.PENDING));

    system.server.resume();

    await().ignoreExceptions().until(system.views::isCaughtUp);
    assertThat(view()).isEqualTo(before);
    await().until(() -> system.views.find(during).isPresent());
  }

  @Test
  void aRedisThatForgotItsLastSecondIsToldOfItAgain() {
    logUntilSeen(JobId.random());
    String key = RedisKeys.offsets(Topics.JOBS);
    var old = system.redis.await(system.redis.commands().hgetall(key));
    JobSnapshot forgotten = snapshot(1, JobStatus.PENDING);
    system.log(Topics.JOBS, forgotten);
    awaitView(forgotten);

    system.redis.await(system.redis.commands().del(RedisKeys.job(job)));
    system.redis.await(system.redis.commands().del(key));
    system.redis.await(system.redis.commands().hset(key, old));

    awaitView(forgotten);
  }

  @Test
  void aBrokerThatComesBackIsReadOn() {
    system.broker.stop();

    system.broker.resume();

    logUntilSeen(job);
  }

  @Test
  void anotherInstanceGoesOnWhereTheFirstStopped() {
    system.log(Topics.JOBS, snapshot(1, JobStatus.PENDING));
    awaitView(snapshot(1, JobStatus.PENDING));
    projections.stop();

    projections = system.start("delivery-1");

    logUntilSeen(JobId.random());
    assertThat(view().revision()).isEqualTo(1);
  }

  private RedisSubscription listen(InstanceId gateway, Queue<String> notices) {
    String channel = RedisKeys.replies(gateway);
    var open = system.redis.subscription().listen(channel, notices::add);
    await()
        .until(
            () ->
                system
                    .redis
                    .await(system.redis.commands().pubsubNumsub(channel))
                    .containsValue(1L));
    return open;
  }

  private void logUntilSeen(JobId other) {
    system.log(Topics.JOBS, snapshot(other, 1, JobStatus.PENDING));
    await().until(() -> system.views.find(other).isPresent());
  }

  /** Until Redis has been told that many records. */
  private void awaitTold(Topic<?> topic, long records) {
    await()
        .until(
            () ->
                system.redis.await(system.redis.commands().hvals(RedisKeys.offsets(topic))).stream()
                        .mapToLong(Long::parseLong)
                        .sum()
                    == records);
  }

  private JobSnapshot view() {
    return system.views.find(job).orElseThrow().job();
  }

  private void awaitView(JobSnapshot expected) {
    await()
        .until(
            () -> system.views.find(job).filter(view -> view.job().equals(expected)).isPresent());
  }

  private String bytes() {
    String bytes =
        system.redis.await(system.redis.commands().hget(RedisKeys.ownersBytes(owner), job.value()));
    return bytes == null ? "none" : bytes;
  }

  private JobSnapshot snapshot(long revision, JobStatus status) {
    return snapshot(job, revision, status);
  }

  private JobSnapshot snapshot(JobId id, long revision, JobStatus status) {
    return Snapshots.of(id, owner, MADE, revision, status);
  }
}
