package io.cartorio.standalone;

import io.cartorio.delivery.DeliveryConfiguration;
import io.cartorio.gateway.GatewayConfiguration;
import io.cartorio.platform.health.Check;
import io.cartorio.platform.health.Dependency;
import io.cartorio.standalone.workers.WorkersProcess;
import io.cartorio.streams.StreamProcessorConfiguration;
import io.cartorio.streams.runtime.StreamsRuntime;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Every service in one context, and what the gateway's health says of those it cannot see alone.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
  GatewayConfiguration.class,
  StreamProcessorConfiguration.class,
  DeliveryConfiguration.class,
  ReadyNotice.class
})
class StandaloneConfiguration {
  private static final String WORKERS_ENABLED = "cartorio.standalone.workers.enabled";

  @Bean
  Dependency topology(StreamsRuntime streams) {
    return new Check("stream-processor", () -> streams.state() == KafkaStreams.State.RUNNING);
  }

  @Bean
  @ConditionalOnBooleanProperty(name = WORKERS_ENABLED, matchIfMissing = true)
  Dependency workers(WorkersProcess process) {
    return new Check("workers", process::isReady);
  }

  @Bean
  @ConditionalOnBooleanProperty(name = WORKERS_ENABLED, matchIfMissing = true)
  WorkersPart workersPart(WorkersProcess process) {
    return new WorkersPart(process);
  }
}
