package io.cartorio.streams.job;

import io.cartorio.schemas.event.DocumentEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an input.
 *
 * @param job the job after the events, which is what {@link Evolution} makes of them; null when it
 *     is not known, or no longer
 * @param events in order; often none
 * @param effects in order: credit comes back before it is asked for
 */
public record Decision(@Nullable Job job, List<DocumentEvent> events, List<Effect> effects) {
  public Decision {
    events = List.copyOf(events);
    effects = List.copyOf(effects);
  }
}
