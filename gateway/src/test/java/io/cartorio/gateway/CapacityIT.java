package io.cartorio.gateway;

import static io.cartorio.gateway.GatewayIT.assertProblem;
import static io.cartorio.gateway.GatewayIT.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.gateway.testing.GatewayInMemory;
import io.cartorio.gateway.testing.Http;
import io.cartorio.schemas.capacity.CapacityReport.LaneReport;
import io.cartorio.schemas.capacity.CapacityReport.WorkerReport;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.task.Lane;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a client learns of how busy the platform is. */
class CapacityIT {
  private static GatewayInMemory gateway;
  private static Http http;

  @BeforeAll
  static void start() {
    gateway = GatewayInMemory.start("cartorio.gateway.capacity.queued=100");
    http = new Http(gateway.port());
  }

  @AfterAll
  static void stop() {
    http.close();
    gateway.close();
  }

  @Test
  void lanesAndWorkersAreShown() {
    report(0, 40, 2);
    report(1, 0, 2);
    Origin worker = new Origin("workers", "0.1.0-abc", InstanceId.of("workers-1"));
    gateway.capacity().heard(new WorkerReport(worker, Lane.INTERACTIVE, Instant.now(), 2, 1));

    JsonNode capacity = json(http.get("/v2/capacity"));

    JsonNode lane = capacity.at("/lanes/0");
    assertThat(lane.at("/lane").asString()).isEqualTo("interactive");
    assertThat(lane.at("/queued").asInt()).isEqualTo(40);
    assertThat(lane.at("/drain_per_second").asDouble()).isEqualTo(4);
    assertThat(lane.at("/wait_seconds").asDouble()).isEqualTo(10);
    assertThat(lane.at("/slots").asInt()).isEqualTo(2);
    assertThat(capacity.at("/workers/0/instance").asString()).isEqualTo("workers-1");
    assertThat(capacity.at("/workers/0/build").asString()).isEqualTo("0.1.0-abc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ocr",
        "/extract?doc_type=rg",
        "/v2/jobs?operation=ocr",
        "/process/batch?operation=ocr",
        "/process/url?operation=ocr"
      })
  void aFullLaneRefusesWithTheTimeItNeeds(String route) {
    int submitted = gateway.log().appended().size();
    report(0, 100, 2);
    report(1, 19, 2);

    HttpResponse<String> answer = http.upload(route, Http.jpeg(10));

    assertProblem(answer, 429, "too-many-requests");
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(gateway.log().appended()).hasSize(submitted);
    report(0, 10, 2);
    assertThat(http.upload("/ocr", Http.jpeg(10)).statusCode()).isEqualTo(200);
  }

  private static void report(int partition, long queued, double drain) {
    gateway
        .capacity()
        .heard(
            new LaneReport(partition, Lane.INTERACTIVE, Instant.now(), queued, 1, 4, drain, 7_000));
  }
}
