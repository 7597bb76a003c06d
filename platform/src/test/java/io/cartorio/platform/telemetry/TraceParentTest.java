package io.cartorio.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {
  private static final String HEADER = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  @Test
  void aHeaderComesBackAsItWas() {
    assertThat(TraceParent.parse(HEADER)).map(TraceParent::header).contains(HEADER);
  }

  @Test
  void aStartIsOfNoOtherTrace() {
    TraceParent start = TraceParent.start();

    assertThat(start.traceId()).isNotEqualTo(TraceParent.start().traceId());
    assertThat(TraceParent.parse(start.header())).contains(start);
    assertThat(start.sampled()).isTrue();
    assertThat(TraceParent.unrecorded().sampled()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
        "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01"
      })
  void whatIsNoTraceParentIsNone(String header) {
    assertThat(TraceParent.parse(header)).isEmpty();
  }
}
