package io.cartorio.platform;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lets the optimising compiler (C2) of this JVM run when nothing else wants the processor. Two JVMs
 * start at once on few cores, and C2 would take much of them until ready, and later from the
 * requests of a busy moment. The quick compiler (C1) keeps its priority, so that nothing stays
 * interpreted for it.
 */
public final class CompilerPriority {
  private static final Path THREADS = Path.of("/proc/self/task");
  private static final String OPTIMISING_COMPILER = "C2 Compiler";
  private static final int PRIO_PROCESS = 0;

  /** A tenth of the weight of a thread at 0; with a core idle it makes no difference. */
  private static final int NICE = 10;

  private CompilerPriority() {}

  /**
   * To be called early in {@code main}. Compiler threads that the JVM adds later are started by
   * those there are, and inherit. Where threads cannot be listed, everything stays as it is.
   */
  public static void lower() {
    try (Stream<Path> threads = Files.list(THREADS)) {
      List<Integer> compilers =
          threads
              .filter(CompilerPriority::isOptimisingCompiler)
              .map(thread -> Integer.valueOf(thread.getFileName().toString()))
              .toList();
      MethodHandle setPriority = setPriority();
      for (int compiler : compilers) {
        int ignored = (int) setPriority.invokeExact(PRIO_PROCESS, compiler, NICE);
      }
    } catch (Throwable ignored) {
      // A wish, not a need: the priority stays as it is.
    }
  }

  private static boolean isOptimisingCompiler(Path thread) {
    try {
      return Files.readString(thread.resolve("comm")).startsWith(OPTIMISING_COMPILER);
    } catch (IOException e) {
      return false;
    }
  }

  private static MethodHandle setPriority() {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow("setpriority"),
        FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
  }
}
