package io.cartorio.workers;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The workers as a process of its own. Its one port is for its health and its metrics. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(WorkersConfiguration.class)
public class WorkersApplication {
  /** Defaults of this process; any setting is stronger. */
  private static final Map<String, Object> DEFAULTS =
      Map.ofEntries(
          Map.entry("spring.application.name", "workers"),
          Map.entry("spring.main.banner-mode", "off"),
          Map.entry("server.address", "127.0.0.1"),
          Map.entry("server.port", "8083"),
          Map.entry("server.tomcat.threads.max", "4"),
          Map.entry("server.tomcat.threads.min-spare", "1"),
          Map.entry("management.endpoints.web.exposure.include", "health,info,prometheus"),
          Map.entry("management.endpoint.health.probes.enabled", "true"),
          Map.entry("management.endpoint.health.show-details", "always"),
          Map.entry("management.endpoint.health.group.readiness.include", "readinessState,worker"),
          Map.entry("logging.structured.format.console", "logstash"),
          Map.entry("logging.level.org.apache.kafka", "warn"));

  private WorkersApplication() {}

  /** Returns once tasks are taken. */
  public static void main(String[] arguments) {
    SpringApplication application = new SpringApplication(WorkersApplication.class);
    application.setDefaultProperties(DEFAULTS);
    application.run(arguments);
  }
}
