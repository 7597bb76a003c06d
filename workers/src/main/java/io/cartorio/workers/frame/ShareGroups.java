package io.cartorio.workers.frame;

import io.cartorio.platform.StartRefused;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.topic.Topics;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ShareGroupDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/**
 * The share groups of this worker's lanes: their settings stand on the broker, and without them a
 * group starts at the end of its topic, keeps locks for 30 s, and reads aborted transactions.
 */
final class ShareGroups {
  private static final Duration ASK_EVERY = Duration.ofMillis(100);
  private static final Duration TAKEN_WITHIN = Duration.ofSeconds(10);

  private final Admin admin;
  private final Set<Lane> lanes;
  private final Map<String, String> wanted;

  ShareGroups(Admin admin, Set<Lane> lanes, WorkerSettings settings) {
    this.admin = admin;
    this.lanes = Set.copyOf(lanes);
    this.wanted =
        Map.of(
            "share.record.lock.duration.ms", Long.toString(settings.lock().toMillis()),
            "share.delivery.count.limit", Integer.toString(settings.deliveries()),
            "share.auto.offset.reset", "earliest",
            "share.isolation.level", "read_committed",
            "share.session.timeout.ms", "6000",
            "share.heartbeat.interval.ms", "1000");
  }

  /** The group that serves {@code lane}: named as its topic, so a new contract has a new group. */
  static String group(Lane lane) {
    return Topics.tasks(lane).name();
  }

  /**
   * Sets the groups' settings and reads them back.
   *
   * @throws StartRefused when the broker does not take one
   */
  void prepare() throws InterruptedException {
    List<AlterConfigOp> changes =
        wanted.entrySet().stream()
            .map(
                setting ->
                    new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()),
                        AlterConfigOp.OpType.SET))
            .toList();
    for (Lane lane : lanes) {
      ConfigResource group = new ConfigResource(ConfigResource.Type.GROUP, group(lane));
      try {
        admin.incrementalAlterConfigs(Map.of(group, changes)).all().get();
        awaitTaken(group);
      } catch (ExecutionException e) {
        throw refused(e.getCause() == null ? e : e.getCause());
      }
    }
  }

  /** A broker says yes before the settings are everywhere. */
  private void awaitTaken(ConfigResource group) throws InterruptedException, ExecutionException {
    long until = System.nanoTime() + TAKEN_WITHIN.toNanos();
    String missing = missing(group);
    while (!missing.isEmpty() && System.nanoTime() - until < 0) {
      Thread.sleep(ASK_EVERY);
      missing = missing(group);
    }
    if (!missing.isEmpty()) {
      throw refused(new IllegalStateException("it still says " + missing));
    }
  }

  private String missing(ConfigResource group) throws InterruptedException, ExecutionException {
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

  /**
   * Waits until each of {@code members}, by client id, may receive tasks; false when it is late.
   */
  boolean awaitAssigned(Set<String> members, Duration patience, Drain drain)
      throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() - until < 0 && !drain.requested()) {
      if (assigned().containsAll(members)) {
        return true;
      }
      drain.pause(ASK_EVERY);
    }
    return false;
  }

  private Set<String> assigned() throws InterruptedException {
    Set<String> assigned = new HashSet<>();
    for (Lane lane : lanes) {
      try {
        ShareGroupDescription group =
            Objects.requireNonNull(
                admin.describeShareGroups(List.of(group(lane))).all().get().get(group(lane)));
        group.members().stream()
            .filter(member -> !member.assignment().topicPartitions().isEmpty())
            .forEach(member -> assigned.add(member.clientId()));
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof GroupIdNotFoundException)
            && !(e.getCause() instanceof RetriableException)) {
          throw new IllegalStateException("The share group of a lane cannot be described", e);
        }
      }
    }
    return assigned;
  }
}
