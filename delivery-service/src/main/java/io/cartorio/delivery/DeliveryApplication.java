package io.cartorio.delivery;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The delivery service as a process of its own. Its one port is for its health and its metrics. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(DeliveryConfiguration.class)
public class DeliveryApplication {
  /** Defaults of a process that holds this service alone; any setting is stronger. */
  private static final Map<String, Object> DEFAULTS =
      Map.of(
          "spring.application.name", "delivery-service",
          "server.port", "8084",
          "logging.structured.format.console", "logstash",
          "management.endpoints.web.exposure.include", "health,info,prometheus",
          "management.endpoint.health.probes.enabled", "true",
          "management.endpoint.health.show-details", "always",
          "management.endpoint.health.group.readiness.include", "readinessState,delivery");

  private DeliveryApplication() {}

  static Map<String, Object> defaults() {
    return DEFAULTS;
  }

  public static void main(String[] arguments) {
    SpringApplication application = new SpringApplication(DeliveryApplication.class);
    application.setDefaultProperties(DEFAULTS);
    application.run(arguments);
  }
}
