package io.cartorio.delivery.webhook;

import io.cartorio.platform.kafka.EventPublisher;
import io.cartorio.platform.kafka.KafkaSettings;
import io.cartorio.platform.kafka.ShareGroup;
import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.schemas.capacity.CapacityReport.WorkerReport;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.context.SmartLifecycle;

/**
 * The webhook lane's workers. At the end what runs is left to end, for a while; what does not is
 * found by its deadline.
 */
public final class WebhookLane implements SmartLifecycle {
  private static final long REPORT_MS = 1_000;
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

  /** Above the stream-processor, which hears how the last attempts ended. */
  private static final int PHASE = 100;

  private final WebhookSettings settings;
  private final KafkaSettings kafka;
  private final Deliverer deliverer;
  private final EventPublisher publisher;
  private final Origin origin;
  private final Busy busy;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService attempts =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("webhook-", 0).factory());
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running;

  WebhookLane(
      WebhookSettings settings,
      KafkaSettings kafka,
      Deliverer deliverer,
      EventPublisher publisher,
      Origin origin) {
    this.settings = settings;
    this.kafka = kafka;
    this.deliverer = deliverer;
    this.publisher = publisher;
    this.origin = origin;
    this.busy = new Busy(settings.inFlight());
  }

  @Override
  public void start() {
    try (Admin admin = Admin.create(kafka.client())) {
      ShareGroup.prepare(admin, LaneReader.TOPIC.name(), settings.lock(), settings.deliveries());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    for (int i = 0; i < settings.readers(); i++) {
      String name = origin.instance() + "-" + Lane.WEBHOOK.label() + "-" + i;
      LaneReader reader =
          new LaneReader(
              kafka.client(), name, settings, deliverer, publisher, attempts, busy, closing);
      threads.add(Thread.ofPlatform().daemon().name(name).start(reader));
    }
    threads.add(Thread.ofPlatform().daemon().name("webhook-capacity").start(this::report));
    running = true;
  }

  private void report() {
    try {
      do {
        WorkerReport report =
            new WorkerReport(origin, Lane.WEBHOOK, Instant.now(), busy.most(), busy.count());
        var unused = publisher.send(Topics.CAPACITY, report, TraceParent.unrecorded());
      } while (!closing.await(REPORT_MS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    running = false;
    closing.countDown();
    attempts.shutdown();
    try {
      for (Thread thread : threads) {
        var unused = thread.join(CLOSE_WITHIN);
      }
      if (!attempts.awaitTermination(CLOSE_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
        attempts.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether tasks are taken. */
  public boolean isAlive() {
    return running && threads.stream().allMatch(Thread::isAlive);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
