package io.cartorio.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cartorio.platform.StartRefused;
import io.cartorio.platform.testing.TestBroker;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.IntegerSerializer;
import org.apache.kafka.common.serialization.StringSerializer;
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

  @Test
  void itDoesNotStartOnStoresOfANewerVersionAndSaysWhatToDo() throws Exception {
    try (TestBroker broker = TestBroker.start()) {
      String[] settings = {
        "--server.port=0",
        "--cartorio.kafka.bootstrap-servers=" + broker.bootstrapServers(),
        "--cartorio.secret.value=0123456789abcdef0123456789abcdef",
        "--cartorio.instance=streams-0",
        "--cartorio.streams.state-dir=" + folder
      };
      writeVersion(broker, 1_000_000);

      assertThatThrownBy(() -> StreamProcessorApplication.start(settings))
          .rootCause()
          .isInstanceOfSatisfying(
              StartRefused.class,
              refused -> {
                assertThat(refused).hasMessageContaining("newer Cartorio (store version 1000000");
                assertThat(refused.cure()).contains("Start the newer version again");
              });
    }
  }

  /** As a newer stream-processor leaves it in the changelog. */
  private static void writeVersion(TestBroker broker, int version) throws Exception {
    String changelog = "cartorio-stream-processor-versions-changelog";
    try (Admin admin = Admin.create(broker.settings().client());
        var producer =
            new KafkaProducer<>(
                broker.settings().client(), new StringSerializer(), new IntegerSerializer())) {
      admin.createTopics(List.of(new NewTopic(changelog, 2, (short) 1))).all().get();
      producer.send(new ProducerRecord<>(changelog, 1, "stores", version)).get();
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
