package io.cartorio.delivery;

import io.cartorio.delivery.projection.Projections;
import io.cartorio.platform.redis.Redis;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while every projection is at work and Redis takes what it is told. */
final class DeliveryHealth implements HealthIndicator {
  private final Projections projections;
  private final Redis redis;

  DeliveryHealth(Projections projections, Redis redis) {
    this.projections = projections;
    this.redis = redis;
  }

  @Override
  public Health health() {
    boolean working = projections.areAlive();
    boolean told = redis.isWell();
    return (working && told ? Health.up() : Health.down())
        .withDetail("projections", working)
        .withDetail("redis", told)
        .build();
  }
}
