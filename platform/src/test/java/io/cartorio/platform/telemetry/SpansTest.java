package io.cartorio.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.platform.telemetry.Spans.Kind;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where steps stand in their trace. */
class SpansTest {
  /** Nobody listens there, and nothing waits for it. */
  private static final URI NOBODY = URI.create("http://127.0.0.1:1/v1/traces");

  private final ExportedSpans told = exported(1.0);

  @AfterEach
  void close() {
    told.close();
  }

  @Test
  void aStepNobodyIsToldOfIsWhereTheOneBeforeIs() {
    TraceParent before = TraceParent.start();

    assertThat(Spans.NONE.begin("step", Kind.CONSUMER, before).place()).isEqualTo(before);
    assertThat(Spans.NONE.areTold()).isFalse();
  }

  @Test
  void aStepThatIsToldHasAPlaceOfItsOwnInTheSameTrace() {
    TraceParent before = TraceParent.start();

    TraceParent here = told.begin("step", Kind.CONSUMER, before).place();

    assertThat(here.traceId()).isEqualTo(before.traceId());
    assertThat(here.spanId()).isNotEqualTo(before.spanId());
    assertThat(here.sampled()).isTrue();
  }

  @Test
  void whatIsNotRecordedStaysSo() {
    TraceParent here = told.begin("step", Kind.CONSUMER, TraceParent.unrecorded()).place();

    assertThat(here.sampled()).isFalse();
  }

  @Test
  void ofTracesBegunHereAShareIsRecorded() {
    try (ExportedSpans none = exported(0.0)) {
      assertThat(none.begin("first", Kind.SERVER, null).place().sampled()).isFalse();
    }
    assertThat(told.begin("first", Kind.SERVER, null).place().sampled()).isTrue();
  }

  private static ExportedSpans exported(double share) {
    return new ExportedSpans(
        new TelemetrySettings(NOBODY, share, Duration.ofHours(1), Duration.ofMillis(100), Map.of()),
        NOBODY,
        Map.of("service.name", "test"));
  }
}
