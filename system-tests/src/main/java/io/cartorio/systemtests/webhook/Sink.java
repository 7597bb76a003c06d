package io.cartorio.systemtests.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A receiver on a port of its own. It keeps what comes; what comes to {@code /held} is not answered
 * until {@link #letGo}, and what comes to {@code /dead} never.
 */
public final class Sink implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ConcurrentLinkedQueue<Delivered> delivered = new ConcurrentLinkedQueue<>();
  private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
  private final CountDownLatch free = new CountDownLatch(1);
  private final CountDownLatch closing = new CountDownLatch(1);

  public Sink() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  public URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** Everything that came, in the order it did. */
  public List<Delivered> delivered() {
    return List.copyOf(delivered);
  }

  public List<Delivered> delivered(String path) {
    return delivered.stream().filter(each -> each.path().equals(path)).toList();
  }

  /** How many came to {@code path}. */
  public int count(String path) {
    AtomicInteger count = counts.get(path);
    return count == null ? 0 : count.get();
  }

  /** Answers what is held, and from now on holds nothing. */
  public void letGo() {
    free.countDown();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, List<String>> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(value)));
    delivered.add(new Delivered(path, Map.copyOf(headers), body, System.nanoTime()));
    counts.computeIfAbsent(path, unused -> new AtomicInteger()).incrementAndGet();
    try {
      if (path.equals("/held")) {
        free.await();
      } else if (path.equals("/dead")) {
        closing.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  @Override
  public void close() {
    closing.countDown();
    free.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
