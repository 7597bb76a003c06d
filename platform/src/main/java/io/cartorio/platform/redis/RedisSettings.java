package io.cartorio.platform.redis;

import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param uri such as {@code redis://host:6379} or {@code redis-sentinel://host:26379#primary}; over
 *     TLS {@code rediss://host:6380}
 * @param username instead of the one in the URI
 * @param password instead of the one in the URI
 * @param trust a PEM file of the authorities that are believed over TLS instead of those of Java
 * @param timeout how long a command or a connection may take
 */
@Validated
@ConfigurationProperties("cartorio.redis")
public record RedisSettings(
    @DefaultValue("redis://localhost:6379") @NotBlank String uri,
    @Nullable String username,
    @Nullable String password,
    @Nullable Path trust,
    @DefaultValue("2s") Duration timeout) {
  public RedisSettings {
    if (username != null && password == null) {
      throw new IllegalArgumentException("cartorio.redis.username needs cartorio.redis.password");
    }
    if (trust != null && !uri.startsWith("rediss")) {
      throw new IllegalArgumentException(
          "cartorio.redis.trust has no use without TLS: write cartorio.redis.uri as rediss://...");
    }
  }

  /** Everything else by default. */
  public static RedisSettings at(String uri) {
    return new RedisSettings(uri, null, null, null, Duration.ofSeconds(2));
  }

  /** Without the URI, which may hold a password. */
  @Override
  public String toString() {
    return "RedisSettings[timeout=" + timeout + "]";
  }
}
