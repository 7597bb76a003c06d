package io.cartorio.schemas.intake;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.cartorio.schemas.JobMessage;
import io.cartorio.schemas.content.Grant;
import io.cartorio.schemas.content.GrantedContent;
import io.cartorio.schemas.id.EndpointId;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.operation.Operation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request on {@code documents.intake}. Its owner is read from its grants. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Intake extends JobMessage {

  /**
   * A new job, or, when the id is known, a repeat of one.
   *
   * @param inputs 1 to 20 images or files that are one document, each under {@code
   *     input/<owner>/<job>/}
   * @param fingerprint of the payload, when the id comes of an idempotency key: a repeat with
   *     another one is refused
   * @param replyTo the gateway whose client waits for the answer
   * @param webhook the owner's endpoint that is told of the job's end
   */
  @JsonTypeName("submit")
  record Submit(
      JobId job,
      Instant at,
      Operation operation,
      List<GrantedContent> inputs,
      @Nullable Sha256 fingerprint,
      @Nullable InstanceId replyTo,
      @Nullable EndpointId webhook)
      implements Intake {
    public static final int MAX_INPUTS = 20;

    public Submit(
        JobId job,
        Instant at,
        Operation operation,
        List<GrantedContent> inputs,
        @Nullable Sha256 fingerprint,
        @Nullable InstanceId replyTo) {
      this(job, at, operation, inputs, fingerprint, replyTo, null);
    }

    public Submit {
      inputs = List.copyOf(inputs);
      if (inputs.isEmpty() || inputs.size() > MAX_INPUTS) {
        throw new IllegalArgumentException("a submit has 1 to " + MAX_INPUTS + " inputs");
      }
    }

    @Override
    public String messageId() {
      return job + "/submit/" + at;
    }
  }

  /** Stop the job, drop its bytes, keep it listed. The grant is one for an input of the job. */
  @JsonTypeName("cancel")
  record Cancel(JobId job, Instant at, Grant grant) implements Intake {
    @Override
    public String messageId() {
      return job + "/cancel/" + at;
    }
  }

  /** Stop the job and erase it. The grant is one for an input of the job. */
  @JsonTypeName("delete")
  record Delete(JobId job, Instant at, Grant grant) implements Intake {
    @Override
    public String messageId() {
      return job + "/delete/" + at;
    }
  }

  /**
   * Tell the job's webhook of its end once more. The grant is one for an input of the job. Of a job
   * whose delivery is being tried, the next attempt is made now.
   */
  @JsonTypeName("redeliver")
  record Redeliver(JobId job, Instant at, Grant grant) implements Intake {
    @Override
    public String messageId() {
      return job + "/redeliver/" + at;
    }
  }

  /**
   * The sweeper found bytes of this job that are older than any job without a record may be: purge
   * them unless the job is alive.
   */
  @JsonTypeName("sweep")
  record Sweep(JobId job, Instant at, OwnerId owner) implements Intake {
    @Override
    public String messageId() {
      return job + "/sweep/" + at;
    }
  }
}
