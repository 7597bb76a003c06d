package io.cartorio.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cartorio.platform.testing.TestBroker;
import io.cartorio.platform.testing.TestRedis;
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
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class DeliveryApplicationIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path content;

  @Test
  void theServiceStandsOnItsOwnWithRedisAwayAtItsStart() throws Exception {
    try (TestBroker broker = TestBroker.start();
        TestRedis redis = TestRedis.start()) {
      redis.kill();
      try (ConfigurableApplicationContext service = start(broker, redis);
          HttpClient client = HttpClient.newHttpClient()) {
        int port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        assertThat(get(client, port, "/actuator/health/readiness").statusCode()).isEqualTo(503);

        redis.resume();

        await()
            .atMost(PATIENCE)
            .until(() -> get(client, port, "/actuator/health/readiness").statusCode() == 200);
        assertThat(get(client, port, "/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(get(client, port, "/actuator/prometheus").body())
            .contains(
                "cartorio_projection_lag{instance=\"delivery-0\",service=\"delivery-service\",topic=\"documents.jobs\"");
        assertThat(get(client, port, "/actuator/health").body())
            .contains("\"kafka\":{\"status\":\"UP\"}", "\"redis\":{\"status\":\"UP\"}")
            .contains("\"content\":{\"status\":\"UP\"}");
      }
    }
  }

  private ConfigurableApplicationContext start(TestBroker broker, TestRedis redis) {
    SpringApplication application = new SpringApplication(DeliveryApplication.class);
    application.setDefaultProperties(DeliveryApplication.defaults());
    return application.run(
        "--server.port=0",
        "--cartorio.instance=delivery-0",
        "--cartorio.kafka.bootstrap-servers=" + broker.bootstrapServers(),
        "--cartorio.redis.uri=" + redis.uri(),
        "--cartorio.secret.value=" + "0123456789abcdef".repeat(2),
        "--cartorio.content.path=" + content);
  }

  private static HttpResponse<String> get(HttpClient client, int port, String path)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
