package io.cartorio.gateway;

import static io.cartorio.gateway.GatewayIT.assertProblem;
import static io.cartorio.gateway.GatewayIT.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cartorio.gateway.testing.GatewayInMemory;
import io.cartorio.gateway.testing.Http;
import io.cartorio.schemas.capacity.CapacityReport.WorkerReport;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.intake.Intake.Submit;
import io.cartorio.schemas.task.Lane;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Workers and models brought up ahead of a peak. */
class WarmUpIT {
  private GatewayInMemory gateway;
  private Http http;

  @BeforeEach
  void start() {
    gateway = GatewayInMemory.start();
    http = new Http(gateway.port());
  }

  @AfterEach
  void stop() {
    http.close();
    gateway.close();
  }

  @Test
  void everySlotReadsOurPictureTwice() {
    Origin worker = new Origin("workers", "0.1.0", InstanceId.of("workers-1"));
    gateway.capacity().heard(new WorkerReport(worker, Lane.INTERACTIVE, Instant.now(), 3, 0));
    assertThat(state()).isEqualTo("cold");

    HttpResponse<String> answer = http.post("/warmup", BodyPublishers.noBody());

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.headers().firstValue("Location")).hasValue("/warmup/status");
    assertThat(json(answer).at("/slots").asInt()).isEqualTo(3);
    assertThat(gateway.log().appended())
        .hasSize(6)
        .allSatisfy(
            message ->
                assertThat(((Submit) message).inputs().getFirst().ref().mediaType())
                    .isEqualTo("image/png"));
    await().untilAsserted(() -> assertThat(state()).isEqualTo("warm"));
    assertThat(json(http.get("/v2/jobs")).at("/jobs")).isEmpty();
  }

  @Test
  void oneIsEnoughAtATimeAndItCanBeEnded() {
    gateway.log().keepSilent(true);
    http.post("/warmup", BodyPublishers.noBody());

    http.post("/warmup", BodyPublishers.noBody());

    assertThat(gateway.log().appended()).hasSize(2);
    assertThat(state()).isEqualTo("warming");
    gateway.log().keepSilent(false);
    assertThat(json(http.delete("/warmup")).at("/tasks").asInt()).isEqualTo(2);
    await().untilAsserted(() -> assertThat(state()).isEqualTo("cold"));
  }

  @Test
  void whileNothingAnswersTheClientIsToldToComeAgain() {
    gateway.book().goAway(true);

    assertProblem(http.get("/warmup/status"), 503, "dependency-away");
    assertProblem(http.post("/warmup", BodyPublishers.noBody()), 503, "dependency-away");
  }

  private String state() {
    return json(http.get("/warmup/status")).at("/state").asString();
  }
}
