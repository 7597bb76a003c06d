package io.cartorio.standalone.workers;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled whether to start them at all; without, tasks wait for workers started elsewhere
 * @param port of their health and metrics, on loopback; 0 takes a free one
 * @param jvmOptions of their process
 * @param stopWithin how long running tasks may take to end before the process is ended
 */
public record WorkersSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("0") @Min(0) @Max(65535) int port,
    @DefaultValue({
          "-Xmx512m",
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow"
        })
        List<String> jvmOptions,
    @DefaultValue("20s") Duration stopWithin) {
  public WorkersSettings {
    jvmOptions = List.copyOf(jvmOptions);
  }
}
