package io.cartorio.gateway;

import static io.cartorio.gateway.GatewayIT.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cartorio.gateway.testing.GatewayInMemory;
import io.cartorio.gateway.testing.Http;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a gateway does that has as many submissions as it may. */
class CrowdIT {
  private GatewayInMemory gateway;
  private Http http;

  @BeforeEach
  void start() {
    gateway =
        GatewayInMemory.start("cartorio.gateway.submissions=1", "cartorio.gateway.sync-wait=3s");
    http = new Http(gateway.port());
  }

  @AfterEach
  void stop() {
    http.close();
    gateway.close();
  }

  @Test
  void whoComesBeyondIsRefusedAtOnceAndTheNextIsTakenAgain() {
    gateway.log().keepSilent(true);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = CompletableFuture.supplyAsync(this::ask, threads);
      await().until(() -> gateway.waiters().count() == 1);

      HttpResponse<String> second = ask();

      assertProblem(second, 429, "too-many-requests");
      assertThat(second.headers().firstValue("Retry-After")).hasValue("5");
      assertThat(gateway.log().appended()).hasSize(1);
      assertThat(first.join().statusCode()).isEqualTo(504);
    }
    gateway.log().keepSilent(false);

    assertThat(ask().statusCode()).isEqualTo(200);
  }

  @Test
  void aRefusedOneGivesItsPlaceBack() {
    for (int i = 0; i < 3; i++) {
      assertProblem(http.upload("/ocr", new byte[0]), 422, "empty-input");
    }
  }

  private HttpResponse<String> ask() {
    return http.upload("/v2/jobs?operation=noop&delivery_mode=sync", Http.jpeg(100));
  }
}
