package io.cartorio.platform.jobs;

import io.cartorio.platform.redis.Redis;
import io.cartorio.platform.redis.RedisAwayException;
import io.cartorio.platform.redis.RedisKeys;
import io.cartorio.platform.redis.RedisScript;
import io.cartorio.schemas.job.JobSnapshot;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The names of files that Redis has forgotten, looked up in the content store once: it is then
 * remembered, that there is none included.
 */
final class FileNames {
  private static final Logger LOG = LoggerFactory.getLogger(FileNames.class);
  private static final RedisScript REMEMBER = RedisScript.of(FileNames.class, "name.lua");

  private final Redis redis;
  private final Manifests manifests;

  FileNames(Redis redis, Manifests manifests) {
    this.redis = redis;
    this.manifests = manifests;
  }

  /** The name; null when there is none, or it cannot be found out now. */
  @Nullable String recall(JobSnapshot job) {
    try {
      String name = manifests.find(job.owner(), job.job()).map(Manifest::fileName).orElse(null);
      REMEMBER.run(redis, List.of(RedisKeys.job(job.job())), List.of(name == null ? "" : name));
      return name;
    } catch (IOException | RedisAwayException away) {
      LOG.atDebug().addKeyValue("jobId", job.job()).log("a file's name could not be recalled");
      return null;
    }
  }
}
