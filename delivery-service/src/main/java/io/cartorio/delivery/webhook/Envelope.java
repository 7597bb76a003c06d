package io.cartorio.delivery.webhook;

import io.cartorio.platform.content.ContentStore;
import io.cartorio.platform.link.ResultLinks;
import io.cartorio.schemas.answer.AnswerJson;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureText;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.result.Result;
import io.cartorio.schemas.result.Result.NoResult;
import io.cartorio.schemas.serde.Json;
import io.cartorio.schemas.task.Task;
import io.cartorio.schemas.task.Work.Deliver;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a receiver is sent: {@code type}, {@code timestamp} and {@code data}, as Standard Webhooks
 * proposes. The same for every attempt, but for the life of a link.
 */
final class Envelope {
  /** Nobody has said in which language: the default of every answer. */
  private static final Locale LANGUAGE = Locale.of("pt", "BR");

  private final ContentStore store;
  private final ResultLinks links;
  private final WebhookSettings settings;

  Envelope(ContentStore store, ResultLinks links, WebhookSettings settings) {
    this.store = store;
    this.links = links;
    this.settings = settings;
  }

  /** The id under which a receiver knows a repeat: each job ends once. */
  static String id(Task task) {
    return "msg_" + task.job();
  }

  /**
   * The body of an attempt.
   *
   * @throws java.nio.file.NoSuchFileException when the result is gone
   * @throws IOException when the store is away
   */
  byte[] of(Task task, Deliver work, Instant now) throws IOException {
    if (work.status() != JobStatus.DONE) {
      return bytes(task, work, data -> error(data, work));
    }
    long most = settings.largestBody().toBytes();
    ContentRef ref = work.result();
    if (ref == null || ref.size() <= most) {
      byte[] whole = bytes(task, work, data -> data.set("result", result(ref)));
      if (whole.length <= most) {
        return whole;
      }
    }
    return bytes(task, work, data -> link(data, task, now));
  }

  /** Puts into the data what is told of this end. */
  private interface Part {
    void addTo(ObjectNode data) throws IOException;
  }

  private static byte[] bytes(Task task, Deliver work, Part part) throws IOException {
    ObjectNode envelope = Json.mapper().createObjectNode();
    envelope.put("type", type(work.status()));
    envelope.put("timestamp", work.endedAt().toString());
    ObjectNode data = envelope.putObject("data");
    data.put("job_id", task.job().value());
    data.put("operation", work.operation());
    data.put("status", work.status().name());
    data.put("ended_at", work.endedAt().toString());
    part.addTo(data);
    return Json.mapper().writeValueAsBytes(envelope);
  }

  private static String type(JobStatus status) {
    return switch (status) {
      case DONE -> "job.done";
      case FAILED -> "job.failed";
      case CANCELLED -> "job.cancelled";
      case PENDING, PROCESSING -> throw new IllegalStateException("the job has not ended");
    };
  }

  private JsonNode result(@Nullable ContentRef ref) throws IOException {
    if (ref == null) {
      return Json.mapper().readTree(AnswerJson.of(new NoResult(), LANGUAGE));
    }
    try (InputStream stored = store.open(ref.key())) {
      Result result = Json.mapper().readValue(stored, Result.class);
      return Json.mapper().readTree(AnswerJson.of(result, LANGUAGE));
    }
  }

  private void link(ObjectNode data, Task task, Instant now) {
    Instant until = now.plus(settings.linkLife());
    data.put(
        "result_url",
        settings.publicUrl().toString().replaceAll("/+$", "")
            + "/v2/links/"
            + links.token(task.owner(), task.job(), until));
    data.put("result_url_expires_at", until.toString());
  }

  private static void error(ObjectNode data, Deliver work) {
    Failure failure = work.failure();
    if (failure != null) {
      ObjectNode error = data.putObject("error");
      error.put("type", failure.category().slug());
      error.put("title", FailureText.title(failure.category(), LANGUAGE));
      error.put("detail", FailureText.detail(failure, LANGUAGE));
    }
  }
}
