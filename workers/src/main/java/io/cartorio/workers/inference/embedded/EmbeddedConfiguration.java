package io.cartorio.workers.inference.embedded;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the models into the worker. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmbeddedSettings.class)
public class EmbeddedConfiguration {

  @Bean(destroyMethod = "close")
  EmbeddedInference embeddedInference(EmbeddedSettings settings) {
    return EmbeddedInference.start(settings);
  }
}
