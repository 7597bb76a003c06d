package io.cartorio.standalone;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/**
 * The settings given on the command line that are neither the runner's own nor API keys, as
 * environment variables, so that they reach a child process too.
 */
final class GivenSettings {
  private static final String OURS = "cartorio.";
  private static final String RUNNER = "cartorio.standalone.";
  private static final String KEYS = "cartorio.keys.";

  private GivenSettings() {}

  static Map<String, String> of(ConfigurableEnvironment environment) {
    Map<String, String> given = new HashMap<>();
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (source instanceof CommandLinePropertySource<?> line) {
        Arrays.stream(line.getPropertyNames())
            .filter(name -> name.startsWith(OURS))
            .filter(name -> !name.startsWith(RUNNER) && !name.startsWith(KEYS))
            .forEach(
                name -> given.put(Wiring.variable(name), String.valueOf(line.getProperty(name))));
      }
    }
    return given;
  }
}
