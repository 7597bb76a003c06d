package io.cartorio.workers.frame;

import io.cartorio.platform.content.ContentStore;
import io.cartorio.platform.kafka.EventPublisher;
import io.cartorio.platform.kafka.KafkaSettings;
import io.cartorio.platform.kafka.ShareLink;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.task.Lane;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A worker: the slots of its lanes, from the start of its share groups to the last acknowledgement.
 */
public final class Worker implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Worker.class);
  private static final Duration WARM_UP = Duration.ofSeconds(30);
  private static final Duration AFTER_DRAIN = Duration.ofSeconds(10);

  private final WorkerSettings settings;
  private final KafkaSettings kafka;
  private final EventPublisher publisher;
  private final Origin origin;
  private final Frame frame;
  private final Set<Lane> lanes;
  private final List<Thread> threads = new ArrayList<>();

  public Worker(
      WorkerSettings settings,
      Handlers handlers,
      ContentStore store,
      KafkaSettings kafka,
      EventPublisher publisher,
      Origin origin,
      MeterRegistry registry) {
    this.settings = settings;
    this.kafka = kafka;
    this.publisher = publisher;
    this.origin = origin;
    this.frame =
        new Frame(
            settings,
            handlers,
            new Outcomes(publisher),
            new StoppedJobs(),
            new AloneGate(settings.allSlots()),
            new LoneRuns(store),
            new RunningTasks(),
            new WorkerMetrics(registry),
            new Drain(),
            InstantSource.system());
    this.lanes =
        Stream.of(Lane.values())
            .filter(lane -> settings.slotsOf(lane) > 0)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns once every slot may receive tasks. */
  public void start() throws InterruptedException {
    try (Admin admin = Admin.create(kafka.client())) {
      ShareGroups groups = new ShareGroups(admin, lanes, settings);
      groups.prepare();
      Map<String, Slot> slots = slots();
      slots.forEach(this::run);
      run(
          "stopped-jobs",
          new StoppedJobsListener(kafka.client(), frame.stoppedJobs(), publisher, frame.drain()));
      run("capacity", new CapacityReporter(publisher, origin, lanes, frame));
      if (!groups.awaitAssigned(slots.keySet(), WARM_UP, frame.drain())) {
        log.warn("The broker is late with the slots' assignments; tasks may wait at first");
      }
    }
  }

  private Map<String, Slot> slots() {
    Map<String, Slot> slots = new LinkedHashMap<>();
    for (Lane lane : lanes) {
      for (int i = 0; i < settings.slotsOf(lane); i++) {
        String name = origin.instance() + "-" + lane.label() + "-" + i;
        slots.put(
            name,
            new Slot(
                name,
                lane,
                frame,
                () -> ShareLink.isThere(kafka.client()),
                () -> queue(name, lane)));
      }
    }
    return slots;
  }

  private ShareQueue queue(String name, Lane lane) {
    String group = ShareGroups.group(lane);
    return ShareQueue.open(kafka.client(), name, group, group, settings);
  }

  private void run(String name, Runnable work) {
    threads.add(Thread.ofPlatform().daemon().name(name).start(work));
  }

  /** Takes no more tasks, lets what runs finish or gives it back, and leaves the groups. */
  @Override
  public void close() {
    frame.drain().request(settings.drain());
    long until = System.nanoTime() + settings.drain().plus(AFTER_DRAIN).toNanos();
    try {
      for (Thread thread : threads) {
        var unused = thread.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
