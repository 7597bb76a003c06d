package io.cartorio.workers.frame;

import io.cartorio.platform.StartRefused;
import io.cartorio.platform.kafka.ShareGroup;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.topic.Topics;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ShareGroupDescription;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.RetriableException;

/** The share groups of this worker's lanes: how they are set, and whether their members are in. */
final class ShareGroups {
  private static final Duration ASK_EVERY = Duration.ofMillis(100);

  private final Admin admin;
  private final Set<Lane> lanes;
  private final WorkerSettings settings;

  ShareGroups(Admin admin, Set<Lane> lanes, WorkerSettings settings) {
    this.admin = admin;
    this.lanes = Set.copyOf(lanes);
    this.settings = settings;
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
    for (Lane lane : lanes) {
      ShareGroup.prepare(admin, group(lane), settings.lock(), settings.deliveries());
    }
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
