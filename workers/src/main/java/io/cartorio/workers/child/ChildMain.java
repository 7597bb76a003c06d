package io.cartorio.workers.child;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The child process: answers frames from its stdin on its stdout, and ends when stdin closes. */
public final class ChildMain {
  static final String MEMORY_PROPERTY = "cartorio.child.memory";

  private ChildMain() {}

  public static void main(String[] arguments) throws IOException {
    try (FileInputStream in = new FileInputStream(FileDescriptor.in);
        FileOutputStream out = new FileOutputStream("/proc/self/fd/1")) {
      Libc.redirectStandardOutputToError();
      Libc.limitData(Long.getLong(MEMORY_PROPERTY, 0));
      new ChildLoop(in.getChannel(), out.getChannel(), operations()).run();
    }
    Runtime.getRuntime().halt(0);
  }

  private static Map<String, ChildOperation> operations() {
    return ServiceLoader.load(ChildOperation.class).stream()
        .map(ServiceLoader.Provider::get)
        .collect(Collectors.toMap(ChildOperation::name, Function.identity()));
  }
}
