package io.cartorio.platform.kafka;

import io.cartorio.platform.origin.OriginConfiguration;
import io.cartorio.platform.telemetry.Spans;
import io.cartorio.platform.telemetry.SpansConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Imported by each service that uses Kafka: its topics exist once the {@link TopicProvisioner} bean
 * does.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaSettings.class)
@Import({OriginConfiguration.class, SpansConfiguration.class})
public class KafkaConfiguration {

  @Bean(initMethod = "provision")
  TopicProvisioner topicProvisioner(KafkaSettings settings) {
    return new TopicProvisioner(settings);
  }

  @Bean(destroyMethod = "close")
  KafkaDependency kafkaDependency(KafkaSettings settings) {
    return new KafkaDependency(settings);
  }

  @Bean(destroyMethod = "close")
  RecordProducer recordProducer(KafkaSettings settings, TopicProvisioner topicsExist, Spans spans) {
    return new RecordProducer(settings, spans);
  }
}
