package io.cartorio.standalone.workers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the workers' JVM is started: this one's Java and class path, and settings by environment. */
public record WorkersCommand(List<String> arguments, Map<String, String> environment) {
  static final String MAIN = "io.cartorio.standalone.workers.WorkersMain";

  public WorkersCommand {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
  }

  /**
   * @param environment settings as variables, since a command line is shown to every user
   */
  public static WorkersCommand of(List<String> jvmOptions, Map<String, String> environment) {
    List<String> arguments = new ArrayList<>();
    arguments.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    arguments.addAll(jvmOptions);
    arguments.add("-cp");
    arguments.add(System.getProperty("java.class.path"));
    arguments.add(MAIN);
    return new WorkersCommand(arguments, environment);
  }
}
