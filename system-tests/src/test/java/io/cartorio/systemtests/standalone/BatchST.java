package io.cartorio.systemtests.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.systemtests.client.Api;
import io.cartorio.systemtests.client.Form;
import io.cartorio.systemtests.client.Reply;
import io.cartorio.systemtests.process.Await;
import io.cartorio.systemtests.process.Kill;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Several documents at once, by a running platform. */
class BatchST {
  private static final Duration LIMIT = Duration.ofSeconds(90);

  @Test
  void aBatchOutlivesAnEmptiedRedisAndIsItsOwnersAlone() throws IOException {
    try (Api api = new Api(RunningPlatform.platform().url(), "client-batch");
        Api stranger = new Api(RunningPlatform.platform().url(), "client-of-another")) {
      List<byte[]> photos =
          List.of(RunningPlatform.sample("etiqueta.jpg"), RunningPlatform.sample("identidade.jpg"));
      Reply reply =
          api.post("/process/batch", Form.of(Map.of("operation", "ocr"), photos), Map.of());
      assertThat(reply.status()).as(reply.json().toString()).isEqualTo(202);
      String address = reply.headers().firstValue("Location").orElseThrow();
      awaitDone(api, address);

      RedisClientOfPlatform.forgetEverything(RunningPlatform.platform().data());
      Kill.now(RunningPlatform.platform().redis().orElseThrow());

      JsonNode batch = awaitDone(api, address);
      assertThat(batch.path("total").asInt(0)).isEqualTo(2);
      assertThat(batch.at("/counts/DONE").asInt(0)).isEqualTo(2);
      String job = batch.at("/documents/0/job_id").asString("");
      assertThat(api.get("/result/" + job).json().at("/pages/0/text").asString("")).isNotBlank();
      assertThat(stranger.get(address).status()).isEqualTo(404);
    }
  }

  /** Until then the client is told to come again, and never that there is no such batch. */
  private static JsonNode awaitDone(Api api, String address) {
    Await.until(
        LIMIT,
        () -> {
          Reply reply = api.get(address);
          assertThat(reply.status()).isIn(200, 503);
          return reply.status() == 200 && reply.json().path("status").asString("").equals("DONE");
        },
        () -> "the batch is " + api.get(address).json());
    return api.get(address).json();
  }
}
