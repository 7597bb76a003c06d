package io.cartorio.workers.frame;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Where an exception came from, without its message, which may quote a document. */
final class Where {
  private static final int FRAMES = 12;

  private Where() {}

  static String of(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .limit(FRAMES)
        .map(StackTraceElement::toString)
        .collect(Collectors.joining(" < "));
  }
}
