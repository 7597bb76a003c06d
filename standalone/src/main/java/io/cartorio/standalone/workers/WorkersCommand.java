package io.cartorio.standalone.workers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
   * The class path goes by environment too: as an argument it would push the program's name out of
   * what the system shows of a command line.
   *
   * @param environment settings as variables, since a command line is shown to every user
   * @param crashes the folder for the JVM's last words
   */
  public static WorkersCommand of(
      List<String> jvmOptions, Map<String, String> environment, Path crashes) {
    List<String> arguments = new ArrayList<>();
    arguments.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    arguments.addAll(jvmOptions);
    arguments.add("-XX:ErrorFile=" + crashes.resolve("crash_%p.log"));
    arguments.add(MAIN);
    Map<String, String> variables = new HashMap<>(environment);
    variables.put("CLASSPATH", System.getProperty("java.class.path"));
    return new WorkersCommand(arguments, variables);
  }

  /** What opens the gateway is no business of a process that reads strangers' files. */
  void into(Map<String, String> inherited) {
    inherited
        .keySet()
        .removeIf(name -> name.startsWith("CARTORIO_API_KEY") || name.startsWith("CARTORIO_KEYS_"));
    inherited.putAll(environment);
  }
}
