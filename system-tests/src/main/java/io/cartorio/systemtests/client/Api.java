package io.cartorio.systemtests.client;

import io.cartorio.schemas.id.JobId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One client of one gateway. Safe for use by many threads. */
public final class Api implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(6);

  private final HttpClient http;
  private final URI base;
  private final String client;
  private final @Nullable String key;

  /**
   * @param client the {@code client_id} under which the service knows it
   */
  public Api(URI base, String client) {
    this(base, client, null);
  }

  /**
   * @param key the API key that is sent along; null for none
   */
  public Api(URI base, String client, @Nullable String key) {
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    this.base = base;
    this.client = client;
    this.key = key;
  }

  public String client() {
    return client;
  }

  /** The text of an image, as the answer. */
  public Reply ocr(byte[] image) {
    return post("/ocr", Form.of(Map.of(), "document", image), Map.of());
  }

  /** The text of an image, as a job. */
  public Reply submitOcr(byte[] image, Map<String, String> headers) {
    return post(
        "/v2/jobs?operation=ocr&delivery_mode=async",
        Form.of(Map.of(), "document", image),
        headers);
  }

  /** A job without work whose end is the answer. */
  public Reply noop(NoopAsk ask, byte[] body, Map<String, String> headers) {
    return post(
        "/v2/jobs?delivery_mode=sync&" + ask.query(), Form.of(Map.of(), "body", body), headers);
  }

  /** A job without work that nobody waits for. */
  public Reply submitNoop(NoopAsk ask, byte[] body, Map<String, String> headers) {
    return post(
        "/v2/jobs?delivery_mode=async&" + ask.query(), Form.of(Map.of(), "body", body), headers);
  }

  public Reply status(JobId job) {
    return get("/jobs/" + job + "/status");
  }

  public Reply job(JobId job) {
    return get("/v2/jobs/" + job);
  }

  public Reply result(JobId job) {
    return get("/result/" + job);
  }

  public Reply cancel(JobId job) {
    return send(request("/v2/jobs/" + job + "/cancel").POST(BodyPublishers.noBody()));
  }

  public Reply delete(JobId job) {
    return send(request("/v2/jobs/" + job).DELETE());
  }

  public Reply get(String path) {
    return send(request(path).GET());
  }

  /** What it asks stands in the path alone. */
  public Reply post(String path) {
    return send(request(path).POST(BodyPublishers.noBody()));
  }

  public Reply post(String path, Form form, Map<String, String> headers) {
    return post(path, BodyPublishers.ofByteArray(form.body()), headers);
  }

  /** A form whose body is made as it is sent. */
  public Reply post(String path, BodyPublisher body, Map<String, String> headers) {
    HttpRequest.Builder request =
        request(path).header("Content-Type", Form.contentType()).POST(body);
    headers.forEach(request::header);
    return send(request);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(LIMIT)
            .header("Cookie", "client_id=" + client)
            .header("Accept-Language", "en");
    return key == null ? request : request.header("X-API-Key", key);
  }

  private Reply send(HttpRequest.Builder request) {
    long start = System.nanoTime();
    try {
      var answer = http.send(request.build(), BodyHandlers.ofByteArray());
      return new Reply(
          answer.statusCode(),
          answer.headers(),
          answer.body(),
          Duration.ofNanos(System.nanoTime() - start));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
