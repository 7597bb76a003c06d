package io.cartorio.streams.capacity;

import io.cartorio.platform.kafka.CapacityFeed;
import io.cartorio.platform.kafka.KafkaSettings;
import io.cartorio.schemas.capacity.CapacityReport;
import io.cartorio.schemas.task.Lane;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Listens to {@code documents.capacity} from now on, and warns of a lane whose workers have fewer
 * slots than there are partitions, naming the setting to raise.
 */
public final class SlotWatch implements SmartLifecycle, CapacityFeed.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(SlotWatch.class);

  private final CapacityFeed feed;
  private final LiveSlots slots;

  public SlotWatch(KafkaSettings kafka, MeterRegistry registry) {
    this.feed = new CapacityFeed(kafka, this);
    this.slots = new LiveSlots(kafka.jobPartitions());
    for (Lane lane : Lane.values()) {
      Gauge.builder("cartorio.streams.lane.slots", () -> slots.slots(lane, Instant.now()))
          .description("slots of all live workers")
          .tag("lane", lane.label())
          .register(registry);
      Gauge.builder("cartorio.streams.lane.slots.missing", () -> slots.missing(lane, Instant.now()))
          .description("how many slots the workers have fewer than there are partitions")
          .tag("lane", lane.label())
          .register(registry);
    }
  }

  @Override
  public void heard(CapacityReport report) {
    slots.heard(report, Instant.now());
  }

  @Override
  public void pause() {
    slots.news(Instant.now()).forEach(SlotWatch::warn);
  }

  private static void warn(Shortage shortage) {
    LOG.atWarn()
        .addKeyValue("lane", shortage.lane().label())
        .addKeyValue("slots", shortage.slots())
        .addKeyValue("partitions", shortage.partitions())
        .addKeyValue("setting", shortage.setting())
        .log(
            "a lane has fewer slots than partitions, so that owners wait for each other there:"
                + " raise {} or start more workers",
            shortage.setting());
  }

  @Override
  public void start() {
    feed.start();
  }

  @Override
  public void stop() {
    feed.stop();
  }

  @Override
  public boolean isRunning() {
    return feed.isRunning();
  }
}
