package io.cartorio.systemtests.workload;

import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.systemtests.checker.Answer;
import io.cartorio.systemtests.client.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What an answer says, apart from how sure it is. */
public final class Meaning {
  private Meaning() {}

  /** The answer that {@code reply} gives; empty when it gives none, and the client asks again. */
  public static Optional<Answer> of(Reply reply) {
    return switch (reply.status()) {
      case 200 -> Optional.of(new Answer(JobStatus.DONE, digest(reply.json())));
      case 409 ->
          reply.problem().equals("cancelled")
              ? Optional.of(new Answer(JobStatus.CANCELLED, null))
              : Optional.empty();
      case 413, 415, 422 -> Optional.of(new Answer(JobStatus.FAILED, null));
      case 500 ->
          reply.problem().equals("internal")
              ? Optional.empty()
              : Optional.of(new Answer(JobStatus.FAILED, null));
      default -> Optional.empty();
    };
  }

  private static Sha256 digest(JsonNode result) {
    StringBuilder text = new StringBuilder();
    for (JsonNode page : result.path("pages")) {
      text.append(page.path("text").asString("")).append('\f');
    }
    return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
