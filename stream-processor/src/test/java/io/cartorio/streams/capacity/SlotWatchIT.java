package io.cartorio.streams.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.cartorio.platform.kafka.EventPublisher;
import io.cartorio.platform.kafka.RecordProducer;
import io.cartorio.platform.kafka.TopicProvisioner;
import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.platform.testing.TestBroker;
import io.cartorio.schemas.capacity.CapacityReport;
import io.cartorio.schemas.capacity.CapacityReport.LaneReport;
import io.cartorio.schemas.capacity.CapacityReport.WorkerReport;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.topic.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SlotWatchIT {
  private static final Origin WORKER = new Origin("workers", "0.1.0", InstanceId.of("worker-0"));

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @Test
  void tooFewSlotsAreWarnedOfWithTheSettingAndShownInTheFigures() {
    Logger logger = (Logger) LoggerFactory.getLogger(SlotWatch.class);
    log.start();
    logger.addAppender(log);
    try (TestBroker broker = TestBroker.start()) {
      new TopicProvisioner(broker.settings()).provision();
      try (RecordProducer producer = new RecordProducer(broker.settings())) {
        EventPublisher publisher = new EventPublisher(producer, WORKER);
        SlotWatch watch = new SlotWatch(broker.settings(), registry);
        watch.start();

        await()
            .atMost(Duration.ofSeconds(60))
            .pollInterval(Duration.ofMillis(500))
            .until(
                () -> {
                  report(publisher);
                  return !log.list.isEmpty();
                });

        assertThat(registry.get("cartorio.streams.lane.slots").tag("lane", "interactive").gauge())
            .extracting(gauge -> gauge.value())
            .isEqualTo(1.0);
        assertThat(
                registry
                    .get("cartorio.streams.lane.slots.missing")
                    .tag("lane", "interactive")
                    .gauge())
            .extracting(gauge -> gauge.value())
            .isEqualTo(1.0);
        watch.stop();
      }
    } finally {
      logger.detachAppender(log);
    }
    assertThat(List.copyOf(log.list))
        .extracting(ILoggingEvent::getFormattedMessage)
        .singleElement()
        .asString()
        .contains("cartorio.workers.slots.interactive");
  }

  private static void report(EventPublisher publisher) {
    Instant now = Instant.now();
    send(publisher, new WorkerReport(WORKER, Lane.INTERACTIVE, now, 1, 1));
    send(publisher, new LaneReport(0, Lane.INTERACTIVE, now, 3, 1, 1, 1, 100));
  }

  private static void send(EventPublisher publisher, CapacityReport report) {
    publisher.send(Topics.CAPACITY, report, TraceParent.start()).join();
  }
}
