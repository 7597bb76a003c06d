package io.cartorio.standalone.workers;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled whether to start them at all; without, tasks wait for workers started elsewhere
 * @param jvmOptions of their process
 * @param stopWithin how long running tasks may take to end before the process is ended
 */
public record WorkersSettings(
    @DefaultValue("true") boolean enabled,
    @Nullable List<String> jvmOptions,
    @DefaultValue("20s") Duration stopWithin) {
  public static final List<String> SMALL =
      List.of(
          "-Xmx512m",
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  public WorkersSettings {
    jvmOptions = jvmOptions == null ? SMALL : List.copyOf(jvmOptions);
  }
}
