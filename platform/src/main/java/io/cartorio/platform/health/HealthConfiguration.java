package io.cartorio.platform.health;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * Shows what the service stands on under {@code dependencies} of {@code /actuator/health}: each
 * {@link Dependency} there is. They are no part of readiness: a service that waits for one is to be
 * left alone, not to be sent away.
 */
@AutoConfiguration
@ConditionalOnBean(Dependency.class)
public class HealthConfiguration {

  @Bean
  HealthContributor dependenciesHealthContributor(List<Dependency> dependencies) {
    Map<String, HealthContributor> named = new LinkedHashMap<>();
    dependencies.forEach(dependency -> named.put(dependency.name(), indicator(dependency)));
    return CompositeHealthContributor.fromMap(named);
  }

  private static HealthIndicator indicator(Dependency dependency) {
    return () -> (dependency.isWell() ? Health.up() : Health.down()).build();
  }
}
