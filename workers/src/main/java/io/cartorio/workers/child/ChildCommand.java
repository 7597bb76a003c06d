package io.cartorio.workers.child;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command line of a child: a small JVM on this process's own class path. */
final class ChildCommand {
  private final ChildSettings settings;

  ChildCommand(ChildSettings settings) {
    this.settings = settings;
  }

  Process start() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(line());
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(List.of("PATH", "LD_LIBRARY_PATH", "TMPDIR"));
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("MALLOC_ARENA_MAX", "2");
    environment.put("MALLOC_TRIM_THRESHOLD_", "1048576");
    environment.put("OMP_THREAD_LIMIT", "1");
    return builder.start();
  }

  private List<String> line() {
    List<String> line = new ArrayList<>();
    line.add(ProcessHandle.current().info().command().orElseGet(ChildCommand::javaOfThisRuntime));
    line.add("-Xms8m");
    line.add("-Xmx" + settings.heap().toMegabytes() + "m");
    line.add("-XX:+UseSerialGC");
    line.add("-XX:TieredStopAtLevel=1");
    line.add("-XX:+UseCompactObjectHeaders");
    line.add("-XX:ReservedCodeCacheSize=16m");
    line.add("-XX:CICompilerCount=1");
    line.add("-XX:-UsePerfData");
    line.add("-XX:-CreateCoredumpOnCrash");
    line.add("-XX:+ErrorFileToStderr");
    line.add("-Xshare:auto");
    if (settings.archive() != null) {
      line.add("-XX:+AutoCreateSharedArchive");
      line.add("-XX:SharedArchiveFile=" + settings.archive());
      line.add("-Xlog:cds=off");
    }
    line.add("-Xlog:disable");
    line.add("-Djava.awt.headless=true");
    line.add("-D" + ChildMain.MEMORY_PROPERTY + "=" + settings.memory().toBytes());
    line.add("--enable-native-access=ALL-UNNAMED");
    line.add("-cp");
    line.add(System.getProperty("java.class.path"));
    line.add(ChildMain.class.getName());
    return line;
  }

  private static String javaOfThisRuntime() {
    return System.getProperty("java.home") + "/bin/java";
  }
}
