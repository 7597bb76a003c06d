package io.cartorio.delivery.projection;

import io.cartorio.platform.redis.RedisScript;
import java.util.List;

/**
 * What one record does to Redis, besides moving the offset.
 *
 * @param keys after the offsets' own
 * @param arguments after the partition, the offset it moves from and the one it moves to
 */
record Step(RedisScript script, List<String> keys, List<String> arguments) {
  private static final RedisScript NOTHING =
      RedisScript.of(Step.class, "prelude.lua", "nothing.lua");

  Step {
    keys = List.copyOf(keys);
    arguments = List.copyOf(arguments);
  }

  /** For a record that is no part of the projection. */
  static Step nothing() {
    return new Step(NOTHING, List.of(), List.of());
  }

  static RedisScript script(String body) {
    return RedisScript.of(Step.class, "prelude.lua", body);
  }
}
