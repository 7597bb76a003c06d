package io.cartorio.standalone.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process calls itself, as Linux keeps it; a Redis writes its program and address there. */
final class ProcessTitle {
  private ProcessTitle() {}

  /** Empty where it cannot be known. */
  static String of(long pid) {
    try {
      String title = Files.readString(Path.of("/proc", String.valueOf(pid), "cmdline"));
      return title.replace('\0', ' ').strip().replaceFirst("^\\S*/", "");
    } catch (IOException unknown) {
      return "";
    }
  }
}
