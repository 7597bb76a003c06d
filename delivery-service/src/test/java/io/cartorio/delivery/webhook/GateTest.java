package io.cartorio.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cartorio.delivery.webhook.Gate.Entry;
import io.cartorio.platform.testing.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GateTest {
  private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
  private static final Duration QUICK = Duration.ofMillis(20);
  private static final WebhookSettings SETTINGS =
      Settings.bind(
          "cartorio.webhooks",
          WebhookSettings.class,
          Map.of("per-endpoint", "3", "failures-to-open", "2", "open-at-most", "35s"));

  private final Gate gate = new Gate(SETTINGS);

  @Test
  void noMoreGoThanMay() {
    for (int i = 0; i < 3; i++) {
      assertThat(gate.enter(START)).satisfies(entry -> open(entry, false));
    }

    assertThat(gate.enter(START)).isInstanceOf(Entry.Shut.class);
    gate.leave(START, START.plus(QUICK), true);
    assertThat(gate.enter(START)).satisfies(entry -> open(entry, false));
  }

  @Test
  void whatIsPutOffComesBackOneAfterTheOther() {
    for (int i = 0; i < 3; i++) {
      gate.enter(START);
    }
    Set<Instant> places = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      places.add(((Entry.Shut) gate.enter(START)).until());
    }

    assertThat(places).hasSize(100);
    assertThat(places).allMatch(place -> place.isAfter(START.plus(SETTINGS.putOff())));
  }

  @Test
  void theLongerAnEndpointSaysNothingTheLaterTheyComeBack() {
    for (int i = 0; i < 3; i++) {
      gate.enter(START);
    }

    assertThat(shut(START.plusSeconds(1))).isBefore(START.plusSeconds(4));
    assertThat(shut(START.plusSeconds(8))).isAfter(START.plusSeconds(16));
  }

  @Test
  void anEndpointThatFailsIsSuspect() {
    gate.enter(START);
    gate.leave(START, START.plus(QUICK), false);

    assertThat(gate.enter(START)).satisfies(entry -> open(entry, true));
  }

  @Test
  void soIsOneThatLetsAnAttemptWait() {
    gate.enter(START);

    assertThat(gate.enter(START.plusMillis(200))).satisfies(entry -> open(entry, false));
    assertThat(gate.enter(START.plusMillis(201))).satisfies(entry -> open(entry, true));
  }

  @Test
  void aPlaceOnAWayThatMovesIsWaitedFor() throws Exception {
    for (int i = 0; i < 3; i++) {
      gate.enter(START);
    }
    FutureTask<Entry> fourth = new FutureTask<>(() -> enter(() -> START, Duration.ofMinutes(1)));
    Thread waiting = Thread.ofPlatform().start(fourth);
    await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);

    gate.leave(START, START.plus(QUICK), true);

    assertThat(fourth.get(1, TimeUnit.MINUTES)).satisfies(entry -> open(entry, false));
  }

  @Test
  void nobodyWaitsBehindAnEndpointThatDoes() {
    for (int i = 0; i < 3; i++) {
      gate.enter(START);
    }

    assertThat(enter(() -> START.plusMillis(201), Duration.ofMinutes(1)))
        .isInstanceOf(Entry.Shut.class);
  }

  @Test
  void norForEver() {
    for (int i = 0; i < 3; i++) {
      gate.enter(START);
    }

    assertThat(enter(() -> START, QUICK)).isInstanceOf(Entry.Shut.class);
  }

  private Entry enter(InstantSource clock, Duration longest) {
    try {
      return gate.enter(clock, longest);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void oneThatFailsAgainIsLeftAlone() {
    fail(START);
    fail(START);

    assertThat(shut(START)).isAfter(START.plusSeconds(10));
    assertThat(shut(START.plusSeconds(9))).isAfter(START.plusSeconds(10));
  }

  @Test
  void thenOneGoesAndLooks() {
    fail(START);
    fail(START);
    Instant later = START.plusSeconds(11);

    assertThat(gate.enter(later)).satisfies(entry -> open(entry, true));
    assertThat(shut(later)).isAfter(later);
  }

  @Test
  void eachTimeItIsLeftAloneForTwiceAsLongUpToABound() {
    fail(START);
    fail(START);
    Instant second = START.plusSeconds(10);
    fail(second);
    assertThat(shut(second.plusSeconds(19))).isAfter(second.plusSeconds(20));
    Instant third = second.plusSeconds(20);
    fail(third);
    assertThat(shut(third.plusSeconds(34))).isAfter(third.plusSeconds(35));
    Instant fourth = third.plusSeconds(35);
    fail(fourth);
    assertThat(gate.enter(fourth.plusSeconds(35))).satisfies(entry -> open(entry, true));
  }

  @Test
  void oneThatIsWellAgainIsAsBefore() {
    fail(START);
    fail(START);
    Instant later = START.plusSeconds(10);
    gate.enter(later);
    gate.leave(later, later.plus(QUICK), true);

    for (int i = 0; i < 3; i++) {
      assertThat(gate.enter(later)).satisfies(entry -> open(entry, false));
    }
  }

  private static void open(Entry entry, boolean suspect) {
    assertThat(entry)
        .isInstanceOfSatisfying(
            Entry.Open.class, open -> assertThat(open.suspect()).isEqualTo(suspect));
  }

  private void fail(Instant at) {
    assertThat(gate.enter(at)).isInstanceOf(Entry.Open.class);
    gate.leave(at, at, false);
  }

  private Instant shut(Instant at) {
    Entry entry = gate.enter(at);
    assertThat(entry).isInstanceOf(Entry.Shut.class);
    return ((Entry.Shut) entry).until();
  }
}
