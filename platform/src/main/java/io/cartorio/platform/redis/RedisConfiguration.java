package io.cartorio.platform.redis;

import io.cartorio.platform.health.Check;
import io.cartorio.platform.health.Dependency;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Imported by each service that uses Redis; it starts whether Redis is there or not. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RedisSettings.class)
public class RedisConfiguration {

  @Bean(destroyMethod = "close")
  Redis redis(RedisSettings settings) {
    return new Redis(settings);
  }

  @Bean
  Dependency redisDependency(Redis redis) {
    return new Check("redis", redis::isWell);
  }
}
