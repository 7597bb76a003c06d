package io.cartorio.gateway;

import io.cartorio.platform.Carriers;
import io.cartorio.platform.CompilerPriority;
import io.cartorio.platform.telemetry.ServiceDefaults;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A gateway of its own, against a Kafka, a Redis and a content store elsewhere. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(GatewayConfiguration.class)
public class GatewayApplication {

  public static void main(String[] args) {
    Carriers.provide();
    CompilerPriority.lower();
    SpringApplication application = new SpringApplication(GatewayApplication.class);
    application.setDefaultProperties(ServiceDefaults.of("gateway"));
    application.run(args);
  }
}
