package io.cartorio.platform.jobs;

import io.cartorio.platform.redis.Redis;
import io.cartorio.platform.redis.RedisAwayException;
import io.cartorio.platform.redis.RedisKeys;
import io.cartorio.platform.redis.RedisScript;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.serde.Json;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entry that a gateway makes for a job before the log has told of it: revision 0. Safe for use
 * by many threads.
 */
public final class JobEntries {
  private static final RedisScript OPEN = RedisScript.of(JobEntries.class, "open.lua");
  private static final RedisScript STRIKE = RedisScript.of(JobEntries.class, "strike.lua");

  /** How long an entry stands that the log never tells of. */
  private static final Duration UNTOLD = Duration.ofHours(24);

  private final Redis redis;

  public JobEntries(Redis redis) {
    this.redis = redis;
  }

  /**
   * Enters {@code first}, unless the job is known, or known to be gone; a known job's file's name
   * is kept, if none was.
   *
   * @throws RedisAwayException when it could not be
   */
  public void open(JobSnapshot first, @Nullable String fileName) {
    OPEN.run(
        redis,
        List.of(
            RedisKeys.job(first.job()),
            RedisKeys.ownersJobs(first.owner()),
            RedisKeys.ownersBytes(first.owner()),
            RedisKeys.result(first.job())),
        List.of(
            first.job().value(),
            Json.mapper().writeValueAsString(first),
            first.owner().value(),
            Long.toString(first.createdAt().toEpochMilli()),
            Long.toString(first.inputBytes()),
            Long.toString(UNTOLD.toMillis()),
            fileName == null ? "" : fileName));
  }

  /**
   * Takes the entry out again, unless the log has told of the job.
   *
   * @throws RedisAwayException when it could not be
   */
  public void strike(JobId job, OwnerId owner) {
    STRIKE.run(
        redis,
        List.of(RedisKeys.job(job), RedisKeys.ownersJobs(owner), RedisKeys.ownersBytes(owner)),
        List.of(job.value()));
  }
}
