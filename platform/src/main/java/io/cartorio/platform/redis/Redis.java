package io.cartorio.platform.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One process's way to Redis. A service starts without it: the connection is made when first
 * wanted, and made again whenever it is lost. Safe for use by many threads.
 */
public final class Redis implements AutoCloseable {
  private final ClientResources resources = RedisClients.resources();
  private final RedisClient client;
  private final Duration timeout;
  private final ReentrantLock connecting = new ReentrantLock();
  private final AtomicReference<@Nullable RedisAwayException> inVain = new AtomicReference<>();
  private volatile @Nullable StatefulRedisConnection<String, String> shared;

  public Redis(RedisSettings settings) {
    client = RedisClients.client(settings, resources);
    timeout = settings.timeout();
  }

  /**
   * The shared connection's commands, each of which is sent at once.
   *
   * @throws RedisAwayException when there is no connection to be had
   */
  public RedisAsyncCommands<String, String> commands() {
    StatefulRedisConnection<String, String> connection = shared;
    return connection == null ? firstConnection().async() : connection.async();
  }

  /** Who waited while another tried in vain does not try once more, each after the other. */
  private StatefulRedisConnection<String, String> firstConnection() {
    RedisAwayException before = inVain.get();
    connecting.lock();
    try {
      StatefulRedisConnection<String, String> connection = shared;
      RedisAwayException last = inVain.get();
      if (connection == null && last != null && last != before) {
        throw last;
      }
      if (connection == null) {
        connection = connect();
        shared = connection;
      }
      return connection;
    } catch (RedisAwayException e) {
      inVain.set(e);
      throw e;
    } finally {
      connecting.unlock();
    }
  }

  /**
   * A connection of the caller's own, which the caller closes.
   *
   * @throws RedisAwayException when there is none to be had
   */
  public StatefulRedisConnection<String, String> connect() {
    try {
      return client.connect();
    } catch (RedisException e) {
      throw new RedisAwayException(e);
    }
  }

  /** What is published, from now on. It connects by itself, and again whenever it has to. */
  public RedisSubscription subscription() {
    return new RedisSubscription(client::connectPubSub);
  }

  /**
   * The reply, waited for no longer than the timeout.
   *
   * @throws RedisAwayException when it does not come, or is an error
   */
  public <T extends @Nullable Object> T await(RedisFuture<T> reply) {
    try {
      return reply.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new RedisAwayException(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      throw new RedisAwayException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RedisAwayException(e);
    }
  }

  /** Whether it answers now. */
  public boolean isWell() {
    try {
      return "PONG".equals(await(commands().ping()));
    } catch (RedisAwayException | RedisException e) {
      return false;
    }
  }

  @Override
  public void close() {
    client.shutdown(Duration.ZERO, timeout);
    var unused = resources.shutdown(0, timeout.toMillis(), TimeUnit.MILLISECONDS);
  }
}
