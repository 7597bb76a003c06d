package io.cartorio.delivery.projection;

import io.cartorio.platform.redis.Redis;
import io.cartorio.platform.redis.RedisAwayException;
import io.cartorio.platform.redis.RedisKeys;
import io.cartorio.platform.redis.RedisScript;
import io.cartorio.schemas.topic.Topic;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.StatefulRedisConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One projection's connection: many scripts, one round trip. Used by one thread. Every method
 * throws {@link RedisAwayException} when Redis does not answer; what was asked may have happened.
 */
final class RedisWriter implements AutoCloseable {
  private static final RedisScript CHECK = RedisScript.of(RedisWriter.class, "check.lua");

  private final Redis redis;
  private final Topic<?> topic;
  private final List<RedisScript> scripts;
  private @Nullable StatefulRedisConnection<String, String> connection;

  RedisWriter(Redis redis, Projection<?> projection) {
    this.redis = redis;
    this.topic = projection.topic();
    this.scripts = new ArrayList<>(projection.scripts());
    scripts.add(Step.nothing().script());
    scripts.add(CHECK);
  }

  /** Makes the scripts known, and returns the stored offset of the partition; empty for none. */
  String begin(int partition) {
    return asking(
        () -> {
          for (RedisScript script : scripts) {
            var unused = script.load(open().async());
          }
          String stored =
              await(open().async().hget(RedisKeys.offsets(topic), Integer.toString(partition)));
          return stored == null ? "" : stored;
        });
  }

  /** Asks for the step; it is sent at the next {@link #flush}. True when it was taken. */
  BooleanSupplier add(int partition, String from, String to, Step step) {
    List<String> keys = new ArrayList<>(step.keys());
    keys.addFirst(RedisKeys.offsets(topic));
    List<String> arguments = new ArrayList<>(step.arguments());
    arguments.addAll(0, List.of(Integer.toString(partition), from, to));
    return call(step.script(), keys, arguments);
  }

  /** Asks whether Redis still has that offset, and says that the partition has caught up. */
  BooleanSupplier check(int partition, Place place) {
    return call(
        CHECK,
        List.of(RedisKeys.offsets(topic), RedisKeys.caughtUp(topic)),
        List.of(Integer.toString(partition), place.stored(), place.caughtUp() ? "1" : ""));
  }

  void flush() {
    asking(
        () -> {
          open().flushCommands();
          return "";
        });
  }

  private BooleanSupplier call(RedisScript script, List<String> keys, List<String> arguments) {
    return asking(
        () -> {
          StatefulRedisConnection<String, String> to = open();
          to.setAutoFlushCommands(false);
          RedisFuture<String> reply = script.call(to.async(), keys, arguments);
          return () -> "ok".equals(await(reply));
        });
  }

  private <T extends @Nullable Object> T await(RedisFuture<T> reply) {
    if (connection != null) {
      connection.flushCommands();
    }
    return redis.await(reply);
  }

  private StatefulRedisConnection<String, String> open() {
    StatefulRedisConnection<String, String> open = connection;
    if (open == null) {
      open = redis.connect();
      connection = open;
    }
    return open;
  }

  private static <T> T asking(Supplier<T> question) {
    try {
      return question.get();
    } catch (RedisException e) {
      throw new RedisAwayException(e);
    }
  }

  @Override
  public void close() {
    if (connection != null) {
      connection.close();
    }
  }
}
