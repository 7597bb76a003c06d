package io.cartorio.platform.jobs;

import io.cartorio.platform.redis.RedisKeys;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.serde.Json;
import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a job's hash that make its view. */
final class StoredView {
  private StoredView() {}

  static RedisFuture<List<KeyValue<String, String>>> fetch(
      RedisAsyncCommands<String, String> commands, JobId job) {
    return commands.hmget(RedisKeys.job(job), "view", "name", "end");
  }

  /** The view; {@code names} is asked only for a name that Redis has forgotten. */
  static Optional<JobView> read(List<KeyValue<String, String>> fields, FileNames names) {
    if (!fields.get(0).hasValue()) {
      return Optional.empty();
    }
    JobSnapshot job = Json.mapper().readValue(fields.get(0).getValue(), JobSnapshot.class);
    if (fields.get(2).hasValue()) {
      job = Json.mapper().readValue(fields.get(2).getValue(), JobEnd.class).on(job);
    }
    KeyValue<String, String> name = fields.get(1);
    return Optional.of(
        new JobView(job, name.hasValue() ? given(name.getValue()) : names.recall(job)));
  }

  /** Nothing at all is written for a file that has no name. */
  private static @Nullable String given(String name) {
    return name.isEmpty() ? null : name;
  }
}
