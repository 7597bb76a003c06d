package io.cartorio.platform.redis;

import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.topic.Topic;

/** Every key and channel there is in Redis. */
public final class RedisKeys {
  private RedisKeys() {}

  /**
   * A hash: {@code rev} of the view, {@code view} (a {@code JobSnapshot}), {@code owner}, {@code
   * name} (of the file, as its client called it) and {@code end} (how it ended, from when the
   * answer is known until the view has it).
   */
  public static String job(JobId job) {
    return "job:" + job;
  }

  /** Text: the {@code JobResult}, for a while. */
  public static String result(JobId job) {
    return "job:result:" + job;
  }

  /** A stream: each event under its revision, in the field {@code event}. */
  public static String events(JobId job) {
    return "job:events:" + job;
  }

  /** A sorted set: job ids by the millisecond they were made in. */
  public static String ownersJobs(OwnerId owner) {
    return "owner:jobs:" + owner;
  }

  /** A hash: job id to the bytes it holds in the content store. */
  public static String ownersBytes(OwnerId owner) {
    return "owner:bytes:" + owner;
  }

  /** A sorted set: jobs whose webhook was given up, by the millisecond of that. */
  public static String deadDeliveries() {
    return "webhook:dead";
  }

  /** Text: while the first upload of an idempotency key is arriving at a gateway. */
  public static String arrival(JobId job) {
    return "job:arrival:" + job;
  }

  /** A hash: {@code level} and {@code at} of a rate limit's bucket, until it is full again. */
  public static String bucket(String kind, String name) {
    return "limit:" + kind + ':' + name;
  }

  /** A hash: partition to the offset its projection goes on from. */
  public static String offsets(Topic<?> topic) {
    return "projection:offsets:" + topic.name();
  }

  /**
   * A hash: partition to the {@code run_id} of the Redis in which its projection has caught up with
   * the log. One that was started again from an older picture of itself has another.
   */
  public static String caughtUp(Topic<?> topic) {
    return "projection:caught-up-in:" + topic.name();
  }

  /** The channel on which a gateway learns of answers, by job id. */
  public static String replies(InstanceId gateway) {
    return "reply:" + gateway;
  }
}
