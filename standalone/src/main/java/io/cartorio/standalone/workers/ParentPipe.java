package io.cartorio.standalone.workers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Ends this process when the other end of its standard input closes. The kernel closes it however
 * the parent ends, so a killed platform leaves no workers.
 */
final class ParentPipe {
  private ParentPipe() {}

  static void endWith(InputStream parent, Runnable end) {
    Thread.ofPlatform()
        .daemon()
        .name("parent-pipe")
        .start(
            () -> {
              drain(parent);
              end.run();
            });
  }

  private static void drain(InputStream parent) {
    try {
      parent.transferTo(OutputStream.nullOutputStream());
    } catch (IOException broken) {
      // as good as closed
    }
  }
}
