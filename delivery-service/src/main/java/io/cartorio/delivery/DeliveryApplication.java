package io.cartorio.delivery;

import io.cartorio.platform.Carriers;
import io.cartorio.platform.CompilerPriority;
import io.cartorio.platform.telemetry.ServiceDefaults;
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
      ServiceDefaults.of("delivery-service", 8084, "delivery");

  private DeliveryApplication() {}

  static Map<String, Object> defaults() {
    return DEFAULTS;
  }

  public static void main(String[] arguments) {
    Carriers.provide();
    CompilerPriority.lower();
    SpringApplication application = new SpringApplication(DeliveryApplication.class);
    application.setDefaultProperties(DEFAULTS);
    application.run(arguments);
  }
}
