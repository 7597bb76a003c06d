package io.cartorio.streams.job;

import static io.cartorio.streams.job.Inputs.submit;
import static io.cartorio.streams.job.Inputs.sweepOf;
import static io.cartorio.streams.job.Samples.FINGERPRINT;
import static io.cartorio.streams.job.Samples.OTHER_GATEWAY;
import static io.cartorio.streams.job.Samples.OWNER;
import static io.cartorio.streams.job.Samples.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.event.DocumentEvent.Forgotten;
import io.cartorio.schemas.event.DocumentEvent.Rejected;
import io.cartorio.schemas.event.DocumentEvent.Submitted;
import io.cartorio.schemas.event.DocumentEvent.TaskPlanned;
import io.cartorio.streams.job.Effect.Publish;
import io.cartorio.streams.job.JobState.Stub;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sweep carries no grant. It needs none: whoever sends one, nothing of a known job goes. */
class ForgedSweepTest {

  /** Every life in which there is a job that still has bytes or is still listed. */
  static Stream<Life> known() {
    return TotalityTest.lives()
        .filter(life -> life.job() != null && life.job().snapshot().isPresent());
  }

  @ParameterizedTest
  @MethodSource("known")
  void nothingOfAJobThatIsListedGoes(Life life) {
    life.when(sweepOf(OWNER)).thenNothing();
    life.when(sweepOf(STRANGER)).thenNothing();
  }

  @Test
  void nothingIsPurgedUnderAnotherOwnerThanTheJobHad() {
    TotalityTest.lives()
        .filter(life -> life.job() != null && life.job().state() instanceof Stub)
        .forEach(life -> life.when(sweepOf(STRANGER)).thenNothing());
  }

  @Test
  void whoseIdIsSweptInAnothersNameIsAnsweredAndMayComeAgain() {
    Life life = Life.unknown().after(sweepOf(STRANGER));

    Outcome during = life.when(submit(FINGERPRINT, OTHER_GATEWAY));

    during.thenEvents(Rejected.class).thenEffects(Publish.class);
    assertThat(during.effect(Publish.class).result().owner()).isEqualTo(OWNER);
    life.dispatched(life.purge(), 1).after(Inputs.done(life.purge(), 1));
    assertThat(life.events()).last().isInstanceOf(Forgotten.class);
    life.when(submit(FINGERPRINT, OTHER_GATEWAY)).thenEvents(Submitted.class, TaskPlanned.class);
  }
}
