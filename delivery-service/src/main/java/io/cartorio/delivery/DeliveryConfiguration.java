package io.cartorio.delivery;

import io.cartorio.delivery.projection.DeliverySettings;
import io.cartorio.delivery.projection.Projections;
import io.cartorio.delivery.sweep.SweepConfiguration;
import io.cartorio.delivery.webhook.WebhookConfiguration;
import io.cartorio.platform.kafka.EventPublisher;
import io.cartorio.platform.kafka.KafkaConfiguration;
import io.cartorio.platform.kafka.KafkaSettings;
import io.cartorio.platform.kafka.RecordProducer;
import io.cartorio.platform.kafka.TopicProvisioner;
import io.cartorio.platform.origin.Origins;
import io.cartorio.platform.redis.Redis;
import io.cartorio.platform.redis.RedisConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The delivery service's parts, for a process of its own or for one that holds every service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
@Import({
  KafkaConfiguration.class,
  RedisConfiguration.class,
  SweepConfiguration.class,
  WebhookConfiguration.class
})
public class DeliveryConfiguration {
  private static final String SERVICE = "delivery-service";

  @Bean
  Projections projections(
      DeliverySettings settings,
      KafkaSettings kafka,
      TopicProvisioner topicsExist,
      Origins origins,
      Redis redis,
      RecordProducer producer,
      MeterRegistry registry) {
    return new Projections(
        settings,
        kafka,
        origins.instance(),
        redis,
        new EventPublisher(producer, origins.of(SERVICE)),
        registry);
  }

  @Bean
  DeliveryHealth deliveryHealthIndicator(Projections projections, Redis redis) {
    return new DeliveryHealth(projections, redis);
  }
}
