package io.cartorio.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cartorio.platform.testing.TestBroker;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The stream-processor as a process of its own. */
class StreamProcessorApplicationIT {
  @TempDir private Path folder;

  @Test
  void itIsReadyOnceTheTopologyRunsAndTellsItsFigures() {
    try (TestBroker broker = TestBroker.start();
        ConfigurableApplicationContext application =
            StreamProcessorApplication.start(
                "--server.port=0",
                "--cartorio.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--cartorio.secret.value=0123456789abcdef0123456789abcdef",
                "--cartorio.instance=streams-0",
                "--cartorio.streams.state-dir=" + folder)) {
      int port =
          application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);

      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> get(port, "/actuator/health/readiness").statusCode() == 200);

      assertThat(get(port, "/actuator/health/readiness").body()).contains("RUNNING");
      assertThat(get(port, "/actuator/health").body()).contains("\"kafka\":{\"status\":\"UP\"}");
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () ->
                  get(port, "/actuator/prometheus")
                      .body()
                      .contains(
                          "cartorio_streams_lane_credit{instance=\"streams-0\",lane=\"interactive\""));
      assertThat(get(port, "/actuator/prometheus").body()).contains("service=\"stream-processor\"");
    }
  }

  private static HttpResponse<String> get(int port, String path) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
