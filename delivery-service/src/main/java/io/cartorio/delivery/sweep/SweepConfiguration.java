package io.cartorio.delivery.sweep;

import io.cartorio.platform.content.ContentStore;
import io.cartorio.platform.content.config.ContentConfiguration;
import io.cartorio.platform.kafka.EventPublisher;
import io.cartorio.platform.kafka.RecordProducer;
import io.cartorio.platform.origin.Origins;
import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.schemas.topic.Topics;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The sweeper, unless {@code cartorio.sweep.enabled} is false. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "cartorio.sweep.enabled", matchIfMissing = true)
@EnableConfigurationProperties(SweepSettings.class)
@Import(ContentConfiguration.class)
public class SweepConfiguration {

  @Bean(initMethod = "start", destroyMethod = "close")
  SweepSchedule sweepSchedule(
      SweepSettings settings, ContentStore store, RecordProducer producer, Origins origins) {
    EventPublisher publisher = new EventPublisher(producer, origins.of("delivery-service"));
    Sweeper sweeper =
        new Sweeper(
            store,
            sweep -> publisher.send(Topics.INTAKE, sweep, TraceParent.start()).join(),
            settings.olderThan(),
            settings.most());
    return new SweepSchedule(sweeper, settings.every());
  }
}
