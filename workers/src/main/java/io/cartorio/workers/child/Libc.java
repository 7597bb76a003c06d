package io.cartorio.workers.child;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The few calls of the C library that make the child a safe place for native parsers. */
final class Libc {
  /** Linux's number of the limit on private writable memory (setrlimit(2)). */
  private static final int RLIMIT_DATA = 2;

  private Libc() {}

  /** What native code prints must not land between frames: it goes to stderr from here on. */
  static void redirectStandardOutputToError() throws IOException {
    System.setOut(System.err);
    if (invoke("dup2", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT), 2, 1) < 0) {
      throw new IOException("Could not redirect standard output");
    }
  }

  /** A decoder that asks for more than this fails; 0 sets no limit. */
  static void limitData(long bytes) throws IOException {
    if (bytes == 0) {
      return;
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment limit = arena.allocate(MemoryLayout.sequenceLayout(2, JAVA_LONG));
      limit.setAtIndex(JAVA_LONG, 0, bytes);
      limit.setAtIndex(JAVA_LONG, 1, bytes);
      if (invoke(
              "setrlimit", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS), RLIMIT_DATA, limit)
          != 0) {
        throw new IOException("Could not limit the child's memory");
      }
    }
  }

  private static int invoke(String name, FunctionDescriptor type, Object... arguments)
      throws IOException {
    Linker linker = Linker.nativeLinker();
    MethodHandle call = linker.downcallHandle(linker.defaultLookup().findOrThrow(name), type);
    try {
      return (int) call.invokeWithArguments(arguments);
    } catch (Throwable e) {
      throw new IOException("The C library's " + name + " could not be called", e);
    }
  }
}
