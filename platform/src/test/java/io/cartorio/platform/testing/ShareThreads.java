package io.cartorio.platform.testing;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Kafka's own threads, one for each share consumer; they spin while there is no broker. */
public final class ShareThreads {
  private ShareThreads() {}

  /** Those of this JVM that live now. */
  public static Set<Thread> now() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().contains("consumer_background_thread"))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
