package io.cartorio.delivery.projection;

import io.cartorio.platform.redis.RedisKeys;
import io.cartorio.platform.redis.RedisScript;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.job.DeliveryReport;
import io.cartorio.schemas.job.DeliveryReport.State;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.topic.Topic;
import io.cartorio.schemas.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The job's view, its place in its owner's list, and the bytes it holds of its owner's quota. */
final class JobsProjection implements Projection<JobSnapshot> {
  private static final RedisScript SHOW = Step.script("job.lua");
  private static final RedisScript REMOVE = Step.script("job-removed.lua");

  private final Duration grace;

  JobsProjection(DeliverySettings settings) {
    this.grace = settings.grace();
  }

  @Override
  public Topic<JobSnapshot> topic() {
    return Topics.JOBS;
  }

  @Override
  public List<RedisScript> scripts() {
    return List.of(SHOW, REMOVE);
  }

  @Override
  public Step project(JobSnapshot job, String json) {
    return new Step(
        SHOW,
        List.of(
            RedisKeys.job(job.job()),
            RedisKeys.ownersJobs(job.owner()),
            RedisKeys.ownersBytes(job.owner()),
            RedisKeys.result(job.job()),
            RedisKeys.events(job.job()),
            RedisKeys.deadDeliveries()),
        List.of(
            job.job().value(),
            Long.toString(job.revision()),
            json,
            job.owner().value(),
            Long.toString(job.createdAt().toEpochMilli()),
            Long.toString(bytes(job)),
            lastUntil(job.expiresAt()),
            dropsValues(job) ? "1" : "",
            deadSince(job)));
  }

  @Override
  public Step remove(JobId job) {
    return new Step(
        REMOVE,
        List.of(
            RedisKeys.job(job),
            RedisKeys.result(job),
            RedisKeys.events(job),
            RedisKeys.deadDeliveries()),
        List.of(job.value()));
  }

  private static long bytes(JobSnapshot job) {
    ContentRef result = job.result();
    return job.bytesGone() ? 0 : job.inputBytes() + (result == null ? 0 : result.size());
  }

  private String lastUntil(@Nullable Instant expiresAt) {
    return expiresAt == null ? "" : Long.toString(expiresAt.plus(grace).toEpochMilli());
  }

  /** When its delivery was given up; empty where it was not. */
  private static String deadSince(JobSnapshot job) {
    DeliveryReport delivery = job.delivery();
    return delivery == null || delivery.state() != State.DEAD || delivery.latest().isEmpty()
        ? ""
        : Long.toString(delivery.latest().getLast().at().toEpochMilli());
  }

  private static boolean dropsValues(JobSnapshot job) {
    return job.bytesGone() || job.status().equals(JobStatus.CANCELLED);
  }
}
