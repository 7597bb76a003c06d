package io.cartorio.platform.kafka;

import io.cartorio.platform.StartRefused;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.jspecify.annotations.Nullable;

/**
 * What a share group of a lane is set to. The settings stand on the broker, and without them a
 * group starts at the end of its topic, keeps locks for 30 s, and reads aborted transactions.
 */
public final class ShareGroup {
  private static final Duration ASK_EVERY = Duration.ofMillis(100);
  private static final Duration TAKEN_WITHIN = Duration.ofSeconds(10);

  private ShareGroup() {}

  /**
   * Sets the group's settings and reads them back.
   *
   * @param lock how long the broker keeps a record for a member that says nothing
   * @param deliveries how often it hands a record out
   * @throws StartRefused when the broker does not take one
   */
  public static void prepare(Admin admin, String group, Duration lock, int deliveries)
      throws InterruptedException {
    Map<String, String> wanted =
        Map.of(
            "share.record.lock.duration.ms", Long.toString(lock.toMillis()),
            "share.delivery.count.limit", Integer.toString(deliveries),
            "share.auto.offset.reset", "earliest",
            "share.isolation.level", "read_committed",
            "share.session.timeout.ms", "6000",
            "share.heartbeat.interval.ms", "1000");
    ConfigResource resource = new ConfigResource(ConfigResource.Type.GROUP, group);
    List<AlterConfigOp> changes =
        wanted.entrySet().stream()
            .map(
                setting ->
                    new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()),
                        AlterConfigOp.OpType.SET))
            .toList();
    try {
      admin.incrementalAlterConfigs(Map.of(resource, changes)).all().get();
      awaitTaken(admin, resource, wanted);
    } catch (ExecutionException e) {
      throw refused(e.getCause() == null ? e : e.getCause());
    }
  }

  /** A broker says yes before the settings are everywhere. */
  private static void awaitTaken(Admin admin, ConfigResource group, Map<String, String> wanted)
      throws InterruptedException, ExecutionException {
    long until = System.nanoTime() + TAKEN_WITHIN.toNanos();
    String missing = missing(admin, group, wanted);
    while (!missing.isEmpty() && System.nanoTime() - until < 0) {
      Thread.sleep(ASK_EVERY);
      missing = missing(admin, group, wanted);
    }
    if (!missing.isEmpty()) {
      throw refused(new IllegalStateException("it still says " + missing));
    }
  }

  private static String missing(Admin admin, ConfigResource group, Map<String, String> wanted)
      throws InterruptedException, ExecutionException {
    Config found =
        Objects.requireNonNull(admin.describeConfigs(List.of(group)).all().get().get(group));
    return wanted.entrySet().stream()
        .filter(setting -> !setting.getValue().equals(value(found, setting.getKey())))
        .map(setting -> setting.getKey() + '=' + value(found, setting.getKey()))
        .collect(Collectors.joining(", "));
  }

  private static @Nullable String value(Config config, String name) {
    ConfigEntry entry = config.get(name);
    return entry == null ? null : entry.value();
  }

  private static StartRefused refused(Throwable cause) {
    return new StartRefused(
        "The broker did not take the share groups' settings: " + cause.getMessage() + ".",
        "Use Kafka 4.3 or later and set on it group.share.min.record.lock.duration.ms=1000,"
            + " group.share.min.session.timeout.ms=6000 and"
            + " group.share.min.heartbeat.interval.ms=1000.",
        cause);
  }
}
