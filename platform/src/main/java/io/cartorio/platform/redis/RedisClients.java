package io.cartorio.platform.redis;

import io.cartorio.platform.tls.Authorities;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCredentials;
import io.lettuce.core.RedisCredentialsProvider;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The client with what every connection shares: commands fail at once while Redis is away, and it
 * is tried again five times a second.
 */
final class RedisClients {
  private static final Duration TRY_AGAIN = Duration.ofMillis(200);

  private RedisClients() {}

  static ClientResources resources() {
    return DefaultClientResources.builder()
        .ioThreadPoolSize(2)
        .computationThreadPoolSize(2)
        .reconnectDelay(Delay.constant(TRY_AGAIN))
        .build();
  }

  static RedisClient client(RedisSettings settings, ClientResources resources) {
    RedisURI uri = RedisURI.create(settings.uri());
    uri.setTimeout(settings.timeout());
    @Nullable String username = settings.username();
    @Nullable String password = settings.password();
    if (password != null) {
      RedisCredentials known = RedisCredentials.just(username, password);
      uri.setCredentialsProvider(RedisCredentialsProvider.from(() -> known));
    }
    RedisClient client = RedisClient.create(resources, uri);
    client.setOptions(
        ClientOptions.builder()
            .autoReconnect(true)
            .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
            .requestQueueSize(50_000)
            .sslOptions(ssl(settings))
            .timeoutOptions(TimeoutOptions.enabled(settings.timeout()))
            .socketOptions(
                SocketOptions.builder()
                    .connectTimeout(settings.timeout())
                    .keepAlive(true)
                    .tcpNoDelay(true)
                    .build())
            .build());
    return client;
  }

  private static SslOptions ssl(RedisSettings settings) {
    SslOptions.Builder ssl = SslOptions.builder().jdkSslProvider();
    if (settings.trust() != null) {
      ssl.trustManager(Authorities.in(settings.trust(), "cartorio.redis.trust"));
    }
    return ssl.build();
  }
}
