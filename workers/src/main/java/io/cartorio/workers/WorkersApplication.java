package io.cartorio.workers;

import io.cartorio.platform.Carriers;
import io.cartorio.platform.CompilerPriority;
import io.cartorio.platform.telemetry.ServiceDefaults;
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
  private static final Map<String, Object> DEFAULTS = defaults();

  private WorkersApplication() {}

  private static Map<String, Object> defaults() {
    Map<String, Object> defaults = ServiceDefaults.of("workers", 8083, "worker");
    defaults.put("server.address", "127.0.0.1");
    defaults.put("server.tomcat.threads.max", "4");
    defaults.put("server.tomcat.threads.min-spare", "1");
    defaults.put("logging.level.org.apache.kafka", "warn");
    return defaults;
  }

  /** Returns once tasks are taken. */
  public static void main(String[] arguments) {
    Carriers.provide();
    CompilerPriority.lower();
    SpringApplication application = new SpringApplication(WorkersApplication.class);
    application.setDefaultProperties(DEFAULTS);
    application.run(arguments);
  }
}
