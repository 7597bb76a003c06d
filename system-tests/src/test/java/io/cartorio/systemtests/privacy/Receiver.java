package io.cartorio.systemtests.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A server of the client: it takes webhooks, fails at some, and has a photo to fetch. */
final class Receiver implements AutoCloseable {
  static final String ANSWER = "resposta-confidencial-do-receptor";

  private final HttpServer server;
  private final byte[] photo;
  private final ConcurrentLinkedQueue<String> bodies = new ConcurrentLinkedQueue<>();

  Receiver(byte[] photo) throws IOException {
    this.photo = photo;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  List<String> bodies() {
    return List.copyOf(bodies);
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("GET")) {
      send(exchange, 200, photo);
      return;
    }
    bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    boolean fails = exchange.getRequestURI().getPath().contains("/falha");
    send(exchange, fails ? 500 : 200, ANSWER.getBytes(UTF_8));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
