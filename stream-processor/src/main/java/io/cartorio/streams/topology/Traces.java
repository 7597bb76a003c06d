package io.cartorio.streams.topology;

import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.schemas.serde.CloudEventHeaders;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Reads the trace a record belongs to. */
final class Traces {
  private Traces() {}

  /** The {@code traceparent} of {@code headers}, if it is one. */
  static @Nullable String of(Headers headers) {
    return CloudEventHeaders.text(headers, CloudEventHeaders.TRACE_PARENT)
        .flatMap(TraceParent::parse)
        .map(TraceParent::header)
        .orElse(null);
  }
}
