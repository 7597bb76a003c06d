package io.cartorio.platform.redis;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param uri such as {@code redis://host:6379} or {@code redis-sentinel://host:26379#primary}
 * @param timeout how long a command or a connection may take
 */
@Validated
@ConfigurationProperties("cartorio.redis")
public record RedisSettings(
    @DefaultValue("redis://localhost:6379") @NotBlank String uri,
    @DefaultValue("2s") Duration timeout) {

  /** Everything else by default. */
  public static RedisSettings at(String uri) {
    return new RedisSettings(uri, Duration.ofSeconds(2));
  }

  /** Without the URI, which may hold a password. */
  @Override
  public String toString() {
    return "RedisSettings[timeout=" + timeout + "]";
  }
}
