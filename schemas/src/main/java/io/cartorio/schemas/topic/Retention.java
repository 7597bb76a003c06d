package io.cartorio.schemas.topic;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long a topic keeps its records. */
public sealed interface Retention {

  /** The topic settings that make it so. */
  Map<String, String> settings();

  /** Each record for {@code time}; segments roll often enough that this is real. */
  record Delete(Duration time) implements Retention {
    private static final long LONGEST_SEGMENT_MS = Duration.ofMinutes(10).toMillis();

    @Override
    public Map<String, String> settings() {
      Map<String, String> settings = new LinkedHashMap<>();
      settings.put("cleanup.policy", "delete");
      settings.put("retention.ms", Long.toString(time.toMillis()));
      long segment =
          time.compareTo(Duration.ofHours(6)) <= 0
              ? LONGEST_SEGMENT_MS
              : Math.min(time.toMillis() / 7, Duration.ofDays(1).toMillis());
      settings.put("segment.ms", Long.toString(segment));
      return settings;
    }
  }

  /** The last record of each key; a removed one is gone within the hour. */
  record Compact() implements Retention {
    @Override
    public Map<String, String> settings() {
      Map<String, String> settings = new LinkedHashMap<>();
      settings.put("cleanup.policy", "compact");
      settings.put("max.compaction.lag.ms", Long.toString(Duration.ofHours(1).toMillis()));
      settings.put("delete.retention.ms", Long.toString(Duration.ofHours(1).toMillis()));
      settings.put("segment.ms", Long.toString(LONGEST_SEGMENT_MS));
      return settings;
    }

    private static final long LONGEST_SEGMENT_MS = Duration.ofMinutes(10).toMillis();
  }
}
