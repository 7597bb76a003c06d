package io.cartorio.platform.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells an OpenTelemetry collector over OTLP, in batches and beside the work. What cannot be told
 * in time is dropped: nothing waits for it.
 */
final class ExportedSpans implements Spans, AutoCloseable {
  private static final int QUEUE = 4096;
  private static final long CLOSE_SECONDS = 5;

  private final SdkTracerProvider provider;
  private final Tracer tracer;

  /**
   * @param who of this process: {@code service.name} and the like
   */
  ExportedSpans(TelemetrySettings settings, URI endpoint, Map<String, String> who) {
    OtlpHttpSpanExporterBuilder exporter =
        OtlpHttpSpanExporter.builder()
            .setEndpoint(endpoint.toString())
            .setTimeout(settings.timeout());
    settings.headers().forEach(exporter::addHeader);
    var attributes = Attributes.builder();
    who.forEach(attributes::put);
    provider =
        SdkTracerProvider.builder()
            .setResource(Resource.create(attributes.build()))
            .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(settings.sampling())))
            .addSpanProcessor(
                BatchSpanProcessor.builder(exporter.build())
                    .setScheduleDelay(settings.every())
                    .setMaxQueueSize(QUEUE)
                    .build())
            .build();
    tracer = provider.get("io.cartorio");
  }

  @Override
  public boolean areTold() {
    return true;
  }

  @Override
  public Step begin(String name, Kind kind, @Nullable TraceParent before) {
    Context context =
        before == null ? Context.root() : Context.root().with(Span.wrap(context(before)));
    return new Told(
        tracer.spanBuilder(name).setParent(context).setSpanKind(kind(kind)).startSpan());
  }

  private static SpanContext context(TraceParent place) {
    return SpanContext.createFromRemoteParent(
        place.traceId(),
        place.spanId(),
        place.sampled() ? TraceFlags.getSampled() : TraceFlags.getDefault(),
        TraceState.getDefault());
  }

  private static SpanKind kind(Kind kind) {
    return switch (kind) {
      case SERVER -> SpanKind.SERVER;
      case CLIENT -> SpanKind.CLIENT;
      case PRODUCER -> SpanKind.PRODUCER;
      case CONSUMER -> SpanKind.CONSUMER;
    };
  }

  /** Tells what is left, for a while. */
  @Override
  public void close() {
    var unused = provider.shutdown().join(CLOSE_SECONDS, TimeUnit.SECONDS);
  }

  private record Told(Span span) implements Step {
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

    @Override
    public TraceParent place() {
      SpanContext here = span.getSpanContext();
      return new TraceParent(here.getTraceId(), here.getSpanId(), here.isSampled());
    }

    @Override
    public Step rename(String name) {
      span.updateName(name);
      return this;
    }

    @Override
    public Step tell(String key, String value) {
      span.setAttribute(key, value);
      return this;
    }

    @Override
    public Step tell(String key, long value) {
      span.setAttribute(key, value);
      return this;
    }

    @Override
    public Step failed(String category) {
      span.setStatus(StatusCode.ERROR);
      span.setAttribute(ERROR, category);
      return this;
    }

    @Override
    public void close() {
      span.end();
    }
  }
}
