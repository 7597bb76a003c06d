package io.cartorio.systemtests.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.serde.Json;
import io.cartorio.systemtests.client.Api;
import io.cartorio.systemtests.client.Form;
import io.cartorio.systemtests.client.Reply;
import io.cartorio.systemtests.process.Await;
import io.cartorio.systemtests.process.Dist;
import io.cartorio.systemtests.process.Kill;
import io.cartorio.systemtests.process.Standalone;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Webhooks of the whole platform on one machine, whose receiver stands on the same one. */
class WebhookST {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  @TempDir static Path data;

  private static Sink sink;
  private static Standalone platform;
  private static Api api;

  @BeforeAll
  static void start() throws Exception {
    sink = new Sink();
    platform =
        Standalone.start(
            Dist.ofCheckout(),
            data,
            List.of(
                "--cartorio.gateway.noop-enabled=true",
                "--cartorio.workers.noop-enabled=true",
                "--cartorio.outbound.allow=127.0.0.0/8",
                "--cartorio.outbound.ports=1-65535"));
    api = new Api(platform.url(), "client-with-a-webhook");
  }

  @AfterAll
  static void stop() {
    api.close();
    platform.close();
    sink.close();
  }

  @Test
  void aResultComesSignedByTheSecretItsOwnerWasShown() throws Exception {
    String secret =
        api.post("/v2/webhooks/secret", Form.of(Map.of()), Map.of())
            .json()
            .at("/secret")
            .asString();

    JobId job = submit("/signed");

    Await.until(LIMIT, () -> !sink.delivered("/signed").isEmpty(), () -> "nothing came of " + job);
    Delivered delivered = sink.delivered("/signed").getFirst();
    new Webhook(secret).verify(delivered.body(), delivered.headers());
    assertThat(delivered.id()).isEqualTo("msg_" + job);
    JsonNode envelope = Json.mapper().readTree(delivered.body());
    assertThat(envelope.at("/type").asString()).isEqualTo("job.done");
    assertThat(envelope.at("/data/job_id").asString()).isEqualTo(job.value());
    assertThat(envelope.at("/data/operation").asString()).isEqualTo("noop");
    Await.until(
        LIMIT, () -> state(job).equals("delivered"), () -> String.valueOf(deliveries(job).json()));
  }

  @Test
  void aKilledPlatformLosesNoneThatWasInFlight() throws Exception {
    Set<JobId> jobs = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      jobs.add(submit("/held"));
    }
    Await.until(LIMIT, () -> sink.delivered("/held").size() >= 3, () -> "none is in flight");

    Kill.now(platform.platform());
    sink.letGo();
    int before = sink.delivered("/held").size();
    platform.startAgain();

    Await.until(
        LIMIT,
        () -> jobs.stream().allMatch(job -> state(job).equals("delivered")),
        () -> sink.delivered("/held").size() + " came");
    Set<String> ids =
        sink.delivered("/held").stream().map(Delivered::id).collect(Collectors.toSet());
    assertThat(ids).isEqualTo(jobs.stream().map(job -> "msg_" + job).collect(Collectors.toSet()));
    assertThat(sink.delivered("/held")).hasSizeLessThanOrEqualTo(jobs.size() + before);
  }

  private static JobId submit(String path) {
    return api.post(
            "/v2/jobs?operation=noop",
            Form.of(
                Map.of("delivery_mode", "webhook", "webhook_url", sink.url(path).toString()),
                "body",
                new byte[10]),
            Map.of())
        .job()
        .orElseThrow();
  }

  private static String state(JobId job) {
    JsonNode state = deliveries(job).json().path("state");
    return state.isString() ? state.asString() : "";
  }

  private static Reply deliveries(JobId job) {
    return api.get("/v2/jobs/" + job + "/deliveries");
  }
}
