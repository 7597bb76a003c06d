package io.cartorio.platform.endpoint;

import io.cartorio.platform.kafka.EventPublisher;
import io.cartorio.platform.kafka.KafkaConfiguration;
import io.cartorio.platform.kafka.KafkaSettings;
import io.cartorio.platform.kafka.RecordProducer;
import io.cartorio.platform.origin.Origins;
import io.cartorio.platform.secret.SecretConfiguration;
import io.cartorio.platform.secret.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Imported by the services that take webhook addresses in, or send to them. */
@Configuration(proxyBeanMethods = false)
@Import({KafkaConfiguration.class, SecretConfiguration.class})
public class EndpointConfiguration {
  @Bean
  EndpointIds endpointIds(Secrets secrets) {
    return new EndpointIds(secrets.endpointIds());
  }

  @Bean
  AddressSeal addressSeal(Secrets secrets) {
    return new AddressSeal(secrets.addresses());
  }

  @Bean
  SigningSecrets signingSecrets(Secrets secrets) {
    return new SigningSecrets(secrets.webhooks());
  }

  @Bean
  EndpointBook endpointBook(AddressSeal seal, SigningSecrets secrets) {
    return new EndpointBook(seal, secrets);
  }

  @Bean
  EndpointReader endpointReader(
      EndpointBook book, KafkaSettings kafka, RecordProducer producer, Origins origins) {
    return new EndpointReader(book, kafka, new EventPublisher(producer, origins.of("endpoints")));
  }
}
