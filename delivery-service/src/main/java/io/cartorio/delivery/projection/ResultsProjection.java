package io.cartorio.delivery.projection;

import io.cartorio.platform.jobs.JobEnd;
import io.cartorio.platform.redis.RedisKeys;
import io.cartorio.platform.redis.RedisScript;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.serde.Json;
import io.cartorio.schemas.topic.Topic;
import io.cartorio.schemas.topic.Topics;
import java.util.List;

/** The answer: the result and the job's end, and in the same step the notice to who waits. */
final class ResultsProjection implements Projection<JobResult> {
  private static final RedisScript ANSWER = Step.script("result.lua");

  private final DeliverySettings settings;

  ResultsProjection(DeliverySettings settings) {
    this.settings = settings;
  }

  @Override
  public Topic<JobResult> topic() {
    return Topics.RESULTS;
  }

  @Override
  public List<RedisScript> scripts() {
    return List.of(ANSWER);
  }

  @Override
  public Step project(JobResult result, String json) {
    InstanceId waiting = result.replyTo();
    return new Step(
        ANSWER,
        List.of(RedisKeys.result(result.job()), RedisKeys.job(result.job())),
        List.of(
            result.job().value(),
            Long.toString(result.revision()),
            json,
            Json.mapper().writeValueAsString(JobEnd.of(result)),
            Long.toString(settings.resultTime().toMillis()),
            waiting == null ? "" : RedisKeys.replies(waiting)));
  }
}
