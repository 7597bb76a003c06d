package io.cartorio.streams.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.event.DocumentEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was decided, to be compared with what should have been. */
record Outcome(Decision decision) {

  /** Nothing at all follows. */
  void thenNothing() {
    assertThat(decision.events()).isEmpty();
    assertThat(decision.effects()).isEmpty();
  }

  @SafeVarargs
  final Outcome thenEvents(Class<? extends DocumentEvent>... kinds) {
    assertThat(kindsOf(decision.events())).isEqualTo(List.of(kinds));
    return this;
  }

  @SafeVarargs
  final Outcome thenEffects(Class<? extends Effect>... kinds) {
    assertThat(kindsOf(decision.effects())).isEqualTo(List.of(kinds));
    return this;
  }

  private static List<Class<?>> kindsOf(List<?> things) {
    List<Class<?>> kinds = new ArrayList<>();
    things.forEach(thing -> kinds.add(thing.getClass()));
    return kinds;
  }

  /** The only event of that kind. */
  <E extends DocumentEvent> E event(Class<E> kind) {
    return decision.events().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .reduce(
            (one, other) -> {
              throw new AssertionError("more than one " + kind.getSimpleName());
            })
        .orElseThrow(() -> new AssertionError("no " + kind.getSimpleName()));
  }

  /** The only effect of that kind. */
  <E extends Effect> E effect(Class<E> kind) {
    return decision.effects().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .reduce(
            (one, other) -> {
              throw new AssertionError("more than one " + kind.getSimpleName());
            })
        .orElseThrow(() -> new AssertionError("no " + kind.getSimpleName()));
  }

  Job job() {
    Job job = decision.job();
    if (job == null) {
      throw new AssertionError("the job is not known");
    }
    return job;
  }

  @Nullable Job jobOrNull() {
    return decision.job();
  }
}
