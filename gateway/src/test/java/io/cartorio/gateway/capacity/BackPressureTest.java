package io.cartorio.gateway.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cartorio.gateway.problem.Refused;
import io.cartorio.platform.testing.Settings;
import io.cartorio.schemas.capacity.CapacityReport.LaneReport;
import io.cartorio.schemas.capacity.CapacityReport.WorkerReport;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.task.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackPressureTest {
  private static final CapacitySettings SETTINGS =
      new CapacitySettings(1000, Duration.ofSeconds(300), Duration.ofSeconds(30));

  private Instant now = Instant.parse("2026-11-22T12:00:00Z");
  private final CapacityBook book = new CapacityBook(() -> now);
  private final BackPressure pressure = new BackPressure(book, SETTINGS);

  @Test
  void aLaneWithRoomTakesMore() {
    report(0, 500, 10);
    report(1, 499, 10);

    assertThatCode(() -> pressure.check(Lane.INTERACTIVE)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    // queued in two partitions, tasks a second, seconds to wait
    "500,   500,   10.0, 1",
    "600,   600,   10.0, 21",
    "1000,  1000,  4.0,  251",
    "90000, 90000, 4.0,  300",
    "600,   600,   0.0,  30",
  })
  void aFullLaneSaysWhenItWillHaveRoom(long first, long second, double drain, long seconds) {
    report(0, first, drain / 2);
    report(1, second, drain / 2);

    Refused refused = catchThrowableOfType(Refused.class, () -> pressure.check(Lane.INTERACTIVE));

    assertThat(refused.failure().category()).isEqualTo(FailureCategory.TOO_MANY_REQUESTS);
    assertThat(refused.retryAfter()).contains(Duration.ofSeconds(seconds));
  }

  @Test
  void anotherLaneThatIsFullDoesNotMatter() {
    book.heard(new LaneReport(0, Lane.BULK, now, 9_999, 1, 1, 1, 0));

    assertThatCode(() -> pressure.check(Lane.INTERACTIVE)).doesNotThrowAnyException();
  }

  @Test
  void ofWhoIsSilentNothingIsKnown() {
    report(0, 5_000, 1);
    now = now.plusSeconds(11);

    assertThatCode(() -> pressure.check(Lane.INTERACTIVE)).doesNotThrowAnyException();
    assertThat(book.lanes()).isEmpty();
  }

  @Test
  void partitionsAndWorkersAreAddedUp() {
    report(0, 10, 1.5);
    report(0, 20, 2.5);
    report(1, 30, 1.5);
    worker("a", 2, 1);
    worker("b", 3, 3);

    List<LaneState> lanes = book.lanes();

    assertThat(lanes)
        .containsExactly(
            new LaneState(Lane.INTERACTIVE, 2, 50, 2, 5, 4, 4.0, Duration.ofSeconds(7)));
    assertThat(lanes.getFirst().timeFor(50)).contains(Duration.ofMillis(12_500));
    assertThat(book.workers())
        .extracting(worker -> worker.worker().instance().value())
        .containsExactly("a", "b");
  }

  @Test
  void defaults() {
    assertThat(Settings.bind("cartorio.gateway.capacity", CapacitySettings.class, Map.of()))
        .isEqualTo(new CapacitySettings(20_000, Duration.ofMinutes(5), Duration.ofSeconds(30)));
  }

  @Test
  void everySettingIsMapped() {
    assertThat(
            Settings.bindAll(
                "cartorio.gateway.capacity",
                CapacitySettings.class,
                Map.of("queued", "7", "longest-retry-after", "1m", "unknown-retry-after", "3s")))
        .isEqualTo(new CapacitySettings(7, Duration.ofMinutes(1), Duration.ofSeconds(3)));
  }

  private void report(int partition, long queued, double drain) {
    book.heard(new LaneReport(partition, Lane.INTERACTIVE, now, queued, 1, 4, drain, 7_000));
  }

  private void worker(String name, int slots, int busy) {
    Origin origin = new Origin("workers", "0.1", InstanceId.of(name));
    book.heard(new WorkerReport(origin, Lane.INTERACTIVE, now, slots, busy));
  }
}
