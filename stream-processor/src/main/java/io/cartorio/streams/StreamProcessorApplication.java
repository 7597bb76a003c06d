package io.cartorio.streams;

import io.cartorio.platform.Carriers;
import io.cartorio.platform.CompilerPriority;
import io.cartorio.platform.telemetry.ServiceDefaults;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The stream-processor as a process of its own. Its one port is for its health and its metrics. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(StreamProcessorConfiguration.class)
public class StreamProcessorApplication {
  /** Defaults of a process that holds this service alone; any setting is stronger. */
  private static final Map<String, Object> DEFAULTS =
      ServiceDefaults.of("stream-processor", 8082, "streams");

  private StreamProcessorApplication() {}

  public static void main(String[] arguments) {
    Carriers.provide();
    CompilerPriority.lower();
    start(arguments);
  }

  static ConfigurableApplicationContext start(String... arguments) {
    SpringApplication application = new SpringApplication(StreamProcessorApplication.class);
    application.setDefaultProperties(DEFAULTS);
    return application.run(arguments);
  }
}
