package io.cartorio.standalone;

import io.cartorio.standalone.data.DataFolder;
import io.cartorio.standalone.data.InstallationSecret;
import io.cartorio.standalone.redis.RedisAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where the services find what was started for them, as settings of the services. */
record Wiring(Map<String, Object> properties) {
  private static final String KAFKA = "cartorio.kafka.bootstrap-servers";
  private static final String REDIS = "cartorio.redis.uri";
  private static final String CONTENT = "cartorio.content.path";
  private static final String STREAMS = "cartorio.streams.state-dir";
  private static final String STANDBYS = "cartorio.streams.standbys";
  private static final String SECRET = "cartorio.secret.file";
  private static final String INSTANCE = "cartorio.instance";

  Wiring {
    properties = Map.copyOf(properties);
  }

  static Wiring of(DataFolder folder, RedisAddress redis, String bootstrapServers) {
    Map<String, Object> properties = new HashMap<>();
    properties.put(KAFKA, bootstrapServers);
    properties.put(REDIS, redis.url());
    properties.put(CONTENT, folder.part("content").toString());
    properties.put(STREAMS, folder.part("streams").toString());
    properties.put(STANDBYS, 0);
    properties.put(SECRET, InstallationSecret.in(folder).toString());
    properties.put(INSTANCE, "standalone");
    return new Wiring(properties);
  }

  /** The same as environment variables, for a child process. */
  Map<String, String> environment() {
    return properties.entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> variable(entry.getKey()), entry -> entry.getValue().toString()));
  }

  /** What may be shown to everybody. */
  Map<String, String> addresses() {
    Map<String, String> shown = new TreeMap<>();
    shown.put("pid", String.valueOf(ProcessHandle.current().pid()));
    shown.put("kafka", String.valueOf(properties.get(KAFKA)));
    return shown;
  }

  /** The environment variable that sets a property. */
  static String variable(String property) {
    return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
  }
}
