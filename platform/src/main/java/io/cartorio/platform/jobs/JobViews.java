package io.cartorio.platform.jobs;

import io.cartorio.platform.redis.Redis;
import io.cartorio.platform.redis.RedisAwayException;
import io.cartorio.platform.redis.RedisKeys;
import io.cartorio.platform.redis.RedisScript;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.outcome.StageTimes;
import io.cartorio.schemas.serde.Json;
import io.cartorio.schemas.topic.Topics;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.RedisException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads jobs from Redis. What is not found is unknown only once {@link #isCaughtUp()}. Safe for use
 * by many threads; every method throws {@link RedisAwayException} while Redis is away.
 */
public final class JobViews {
  private static final RedisScript CAUGHT_UP = RedisScript.of(JobViews.class, "caught-up.lua");
  private static final int MOST_EVENTS = 1_000;

  private final Redis redis;
  private final int jobPartitions;
  private final FileNames names;

  /**
   * @param jobPartitions of {@code documents.jobs}
   * @param manifests where names of files are that Redis has forgotten
   */
  public JobViews(Redis redis, int jobPartitions, Manifests manifests) {
    this.redis = redis;
    this.jobPartitions = jobPartitions;
    this.names = new FileNames(redis, manifests);
  }

  /** Whether every partition's jobs have been read to the end since Redis began. */
  public boolean isCaughtUp() {
    String partitions = CAUGHT_UP.run(redis, List.of(RedisKeys.caughtUp(Topics.JOBS)), List.of());
    return Integer.parseInt(partitions) >= jobPartitions;
  }

  /** The job, whoever's it is. */
  public Optional<JobView> find(JobId job) {
    return asking(
        () -> StoredView.read(redis.await(StoredView.fetch(redis.commands(), job)), names));
  }

  /**
   * The owner's jobs that {@code wanted} lets through, the newest first. A page may be short of
   * {@code limit} and still not be the last.
   *
   * @param cursor of the page before, or empty
   */
  public JobViewPage list(
      OwnerId owner, Predicate<JobSnapshot> wanted, Optional<String> cursor, int limit) {
    return asking(
        () ->
            new OwnersList(redis, owner, names)
                .page(wanted, cursor.map(ListCursor::parse).orElse(ListCursor.START), limit));
  }

  /** What happened to the job, the oldest first, each as JSON. */
  public List<String> events(JobId job) {
    return asking(
            () ->
                redis.await(
                    redis
                        .commands()
                        .xrange(RedisKeys.events(job), Range.unbounded(), Limit.from(MOST_EVENTS))))
        .stream()
        .flatMap(entry -> Optional.ofNullable(entry.getBody().get("event")).stream())
        .toList();
  }

  /** How the job ended, with its values for a while, and then with where they stand. */
  public Optional<JobResult> result(JobId job) {
    String json = asking(() -> redis.await(redis.commands().get(RedisKeys.result(job))));
    if (json != null) {
      return Optional.of(Json.mapper().readValue(json, JobResult.class));
    }
    return find(job)
        .map(JobView::job)
        .filter(found -> found.status().isTerminal())
        .map(JobViews::asListed);
  }

  private static JobResult asListed(JobSnapshot job) {
    return new JobResult(
        job.job(),
        job.owner(),
        job.revision(),
        job.endedAt() == null ? job.at() : job.endedAt(),
        job.status(),
        job.result(),
        null,
        job.failure(),
        null,
        job.times() == null ? StageTimes.NONE : job.times());
  }

  private static <T extends @Nullable Object> T asking(Supplier<T> question) {
    try {
      return question.get();
    } catch (RedisException e) {
      throw new RedisAwayException(e);
    }
  }
}
