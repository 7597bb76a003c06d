package io.cartorio.workers.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.platform.testing.Settings;
import io.cartorio.schemas.task.Lane;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkerSettingsTest {
  private static WorkerSettings bound(Map<String, String> settings) {
    return Settings.bind("cartorio.workers", WorkerSettings.class, settings);
  }

  @Test
  void the_defaults_are_what_was_measured() {
    assertThat(bound(Map.of()))
        .isEqualTo(
            new WorkerSettings(
                Map.of(
                    Lane.INTERACTIVE, 2,
                    Lane.BULK, 1,
                    Lane.CONVERSION, 0,
                    Lane.WEBHOOK, 0,
                    Lane.MAINTENANCE, 1),
                Duration.ofSeconds(2),
                5,
                3,
                Duration.ofMillis(10),
                Duration.ofMillis(200),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(15),
                false));
  }

  @Test
  void every_setting_has_a_name() {
    assertThat(
            bound(
                Map.ofEntries(
                    Map.entry("slots.interactive", "3"),
                    Map.entry("slots.bulk", "4"),
                    Map.entry("slots.conversion", "5"),
                    Map.entry("slots.maintenance", "6"),
                    Map.entry("lock", "3s"),
                    Map.entry("deliveries", "6"),
                    Map.entry("alone-from", "4"),
                    Map.entry("poll", "20ms"),
                    Map.entry("idle-poll", "300ms"),
                    Map.entry("started-after", "2s"),
                    Map.entry("progress-every", "6s"),
                    Map.entry("overtime", "7s"),
                    Map.entry("drain", "8s"),
                    Map.entry("noop-enabled", "true"))))
        .isEqualTo(
            new WorkerSettings(
                Map.of(Lane.INTERACTIVE, 3, Lane.BULK, 4, Lane.CONVERSION, 5, Lane.MAINTENANCE, 6),
                Duration.ofSeconds(3),
                6,
                4,
                Duration.ofMillis(20),
                Duration.ofMillis(300),
                Duration.ofSeconds(2),
                Duration.ofSeconds(6),
                Duration.ofSeconds(7),
                Duration.ofSeconds(8),
                true));
  }

  @Test
  void a_worker_for_one_lane_leaves_the_others_alone() {
    WorkerSettings bulk =
        bound(Map.of("slots.interactive", "0", "slots.maintenance", "0", "slots.bulk", "2"));

    assertThat(bulk.allSlots()).isEqualTo(2);
    assertThat(bulk.slotsOf(Lane.INTERACTIVE)).isZero();
  }

  @Test
  void contradictory_settings_are_refused_with_a_sentence() {
    assertThatThrownBy(() -> bound(Map.of("slots.interactive", "65")))
        .hasStackTraceContaining("cartorio.workers.slots.interactive is 0 to 64");
    assertThatThrownBy(
            () ->
                bound(
                    Map.of("slots.interactive", "0", "slots.bulk", "0", "slots.maintenance", "0")))
        .hasStackTraceContaining("A worker without slots does nothing");
    assertThatThrownBy(() -> bound(Map.of("slots.webhook", "1")))
        .hasStackTraceContaining("The delivery service serves the webhook lane");
    assertThatThrownBy(() -> bound(Map.of("alone-from", "5")))
        .hasStackTraceContaining("cartorio.workers.alone-from is below deliveries");
  }
}
