package io.cartorio.delivery.projection;

import io.cartorio.platform.jobs.JobEnd;
import io.cartorio.platform.redis.RedisKeys;
import io.cartorio.platform.redis.RedisScript;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.serde.Json;
import io.cartorio.schemas.topic.Topic;
import io.cartorio.schemas.topic.Topics;
import java.time.Duration;
import java.util.List;

/** The answer: the result and the job's end, and in the same step the notice to who waits. */
final class ResultsProjection implements Projection<JobResult> {
  private static final RedisScript ANSWER = Step.script("result.lua");
  private static final RedisScript GONE = Step.script("result-gone.lua");

  /** Long enough for a gateway whose notice was lost to find it, and no longer. */
  private static final Duration GONE_TIME = Duration.ofSeconds(10);

  private final DeliverySettings settings;

  ResultsProjection(DeliverySettings settings) {
    this.settings = settings;
  }

  @Override
  public Topic<JobResult> topic() {
    return Topics.RESULTS;
  }

  @Override
  public boolean isTraced() {
    return true;
  }

  @Override
  public List<RedisScript> scripts() {
    return List.of(ANSWER, GONE);
  }

  @Override
  public Step project(JobResult result, String json) {
    return result.isGone() ? gone(result, json) : answer(result, json);
  }

  private Step answer(JobResult result, String json) {
    return new Step(
        ANSWER,
        List.of(RedisKeys.result(result.job()), RedisKeys.job(result.job())),
        List.of(
            result.job().value(),
            Long.toString(result.revision()),
            json,
            Json.mapper().writeValueAsString(JobEnd.of(result)),
            Long.toString(settings.resultTime().toMillis()),
            channel(result)));
  }

  private static Step gone(JobResult result, String json) {
    return new Step(
        GONE,
        List.of(
            RedisKeys.result(result.job()),
            RedisKeys.job(result.job()),
            RedisKeys.ownersJobs(result.owner()),
            RedisKeys.ownersBytes(result.owner())),
        List.of(result.job().value(), json, Long.toString(GONE_TIME.toMillis()), channel(result)));
  }

  private static String channel(JobResult result) {
    InstanceId waiting = result.replyTo();
    return waiting == null ? "" : RedisKeys.replies(waiting);
  }
}
