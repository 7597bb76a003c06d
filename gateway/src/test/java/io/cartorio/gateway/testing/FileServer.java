package io.cartorio.gateway.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server of somebody else's that has a file, or behaves badly. */
public final class FileServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger requests = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);

  public FileServer(String address, int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(address, port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.start();
  }

  /** Has {@code file} at {@code path}. */
  public FileServer with(String path, int status, byte[] file, String... headers) {
    server.createContext(
        path,
        exchange -> {
          requests.incrementAndGet();
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
          }
          exchange.sendResponseHeaders(status, file.length == 0 ? -1 : file.length);
          exchange.getResponseBody().write(file);
          exchange.close();
        });
    return this;
  }

  /** Has at {@code path} what begins and never ends. */
  public FileServer withEndless(String path, byte[] drop, long pauseMillis) {
    server.createContext(
        path,
        exchange -> {
          requests.incrementAndGet();
          exchange.sendResponseHeaders(200, 0);
          try {
            exchange.getResponseBody().write(Http.jpeg(10));
            do {
              exchange.getResponseBody().write(drop);
              exchange.getResponseBody().flush();
            } while (!closed.await(pauseMillis, TimeUnit.MILLISECONDS));
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          } finally {
            exchange.close();
          }
        });
    return this;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public String url(String path) {
    return "http://" + server.getAddress().getHostString() + ":" + port() + path;
  }

  public int requests() {
    return requests.get();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
