package io.cartorio.platform.content.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Forces files and the names in folders to the disk, where the store is set to. */
record Flush(boolean enabled) {
  static final Flush NONE = new Flush(false);

  void file(FileChannel file) throws IOException {
    if (enabled) {
      file.force(true);
    }
  }

  /** The names in {@code folder}. */
  void folder(Path folder) throws IOException {
    if (enabled) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
