package io.cartorio.platform.redis;

import io.lettuce.core.RedisException;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Listens to one channel for as long as it is open, through any absence of Redis. What is published
 * meanwhile is lost: a listener must have another way to learn of it.
 */
public final class RedisSubscription implements AutoCloseable {
  private static final long TRY_AGAIN_MS = 200;

  private final Supplier<StatefulRedisPubSubConnection<String, String>> connect;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile @Nullable StatefulRedisPubSubConnection<String, String> connection;

  RedisSubscription(Supplier<StatefulRedisPubSubConnection<String, String>> connect) {
    this.connect = connect;
  }

  /** From now on, {@code listener} gets each message; it must not block. Called once. */
  public RedisSubscription listen(String channel, Consumer<String> listener) {
    Thread.ofVirtual().name("redis-subscription").start(() -> subscribe(channel, listener));
    return this;
  }

  private void subscribe(String channel, Consumer<String> listener) {
    try {
      do {
        if (trySubscribe(channel, listener)) {
          return;
        }
      } while (!closed.await(TRY_AGAIN_MS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Once it has succeeded, the connection subscribes again by itself whenever it was lost. */
  private boolean trySubscribe(String channel, Consumer<String> listener) {
    StatefulRedisPubSubConnection<String, String> next = connection;
    try {
      if (next == null) {
        next = connect.get();
        connection = next;
        next.addListener(
            new RedisPubSubAdapter<>() {
              @Override
              public void message(String from, String message) {
                listener.accept(message);
              }
            });
      }
      next.sync().subscribe(channel);
      return true;
    } catch (RedisException away) {
      return false;
    }
  }

  @Override
  public void close() {
    closed.countDown();
    StatefulRedisPubSubConnection<String, String> open = connection;
    if (open != null) {
      open.close();
    }
  }
}
