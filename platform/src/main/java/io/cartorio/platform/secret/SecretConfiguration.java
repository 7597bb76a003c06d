package io.cartorio.platform.secret;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Imported by the services that sign, check or hash with the installation's secret. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecretSettings.class)
public class SecretConfiguration {
  @Bean
  Secrets secrets(SecretSettings settings) {
    return settings.secrets();
  }
}
