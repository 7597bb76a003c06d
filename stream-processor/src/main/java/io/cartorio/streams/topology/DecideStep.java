package io.cartorio.streams.topology;

import io.cartorio.platform.telemetry.Spans;
import io.cartorio.platform.telemetry.Step;
import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.schemas.id.JobId;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * The step of a trace that deciding a record is: what is written because of the record comes after
 * it. The decider knows nothing of it. A record without a trace begins one, where anybody is told.
 */
final class DecideStep implements AutoCloseable {
  private final @Nullable Step step;

  private DecideStep(@Nullable Step step) {
    this.step = step;
  }

  static DecideStep begin(Spans spans, Inbound inbound, Record<JobId, ?> record) {
    String carried = Traces.of(record.headers());
    if (carried == null && !spans.areTold()) {
      return new DecideStep(null);
    }
    TraceParent before = carried == null ? null : TraceParent.parse(carried).orElseThrow();
    return new DecideStep(
        spans
            .beginRecord(
                "decide " + inbound.source().node(), inbound.source().topic().name(), before)
            .tell("cartorio.job.id", record.key().value()));
  }

  /** What the records that come of it carry. */
  @Nullable String trace() {
    return step == null ? null : step.place().header();
  }

  @Override
  public void close() {
    if (step != null) {
      step.close();
    }
  }
}
