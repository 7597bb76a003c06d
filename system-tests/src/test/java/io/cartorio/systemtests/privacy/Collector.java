package io.cartorio.systemtests.privacy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An OpenTelemetry collector that keeps what it is told over OTLP. */
final class Collector implements AutoCloseable {
  private final HttpServer server;
  private final ConcurrentLinkedQueue<byte[]> told = new ConcurrentLinkedQueue<>();

  Collector() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/traces", this::take);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
  }

  /** What was sent, as it was. */
  List<byte[]> told() {
    return List.copyOf(told);
  }

  List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    for (byte[] each : told) {
      try {
        ExportTraceServiceRequest.parseFrom(each)
            .getResourceSpansList()
            .forEach(of -> of.getScopeSpansList().forEach(in -> spans.addAll(in.getSpansList())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return spans;
  }

  /** The text of an attribute. */
  static Optional<String> attribute(Span span, String key) {
    return span.getAttributesList().stream()
        .filter(attribute -> attribute.getKey().equals(key))
        .map(attribute -> attribute.getValue().getStringValue())
        .findFirst();
  }

  private void take(HttpExchange exchange) throws IOException {
    told.add(exchange.getRequestBody().readAllBytes());
    byte[] answer = ExportTraceServiceResponse.getDefaultInstance().toByteArray();
    exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
    exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
