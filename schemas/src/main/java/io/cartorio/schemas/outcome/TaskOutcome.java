package io.cartorio.schemas.outcome;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.cartorio.schemas.JobMessage;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.result.Result;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a worker says of one attempt of a task, on {@code documents.outcomes}. May come twice, late,
 * or never.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface TaskOutcome extends JobMessage {
  TaskId task();

  int attempt();

  @Override
  default JobId job() {
    return task().job();
  }

  /** The handler runs, and may take over a second: its deadline counts from here. */
  @JsonTypeName("started")
  record Started(TaskId task, int attempt, Instant at) implements TaskOutcome {
    @Override
    public String messageId() {
      return task + "#" + attempt + "/started";
    }
  }

  /**
   * Every 5 s, and at each stage.
   *
   * @param fraction of the task done, 0..1
   */
  @JsonTypeName("progress")
  record Progress(TaskId task, int attempt, Instant at, String stage, double fraction)
      implements TaskOutcome {
    public Progress {
      if (!(fraction >= 0 && fraction <= 1)) {
        throw new IllegalArgumentException("a fraction is 0 to 1");
      }
    }

    @Override
    public String messageId() {
      return task + "#" + attempt + "/progress/" + at;
    }
  }

  /**
   * The output is stored.
   *
   * @param outputs what was stored, the result first; empty for work without output
   * @param inline the result itself, unless the record would be too large for it; kept for an hour
   *     only
   */
  @JsonTypeName("done")
  record Done(
      TaskId task,
      int attempt,
      Instant at,
      Facts facts,
      List<ContentRef> outputs,
      @Nullable Result inline,
      StageTimes times)
      implements TaskOutcome {
    public Done {
      outputs = List.copyOf(outputs);
    }

    @Override
    public String messageId() {
      return task + "#" + attempt + "/done";
    }
  }

  /**
   * The handler failed; the failure's category says whether another attempt may help.
   *
   * @param retryAfter before when it would not; null where the handler does not know
   */
  @JsonTypeName("failed")
  record Failed(
      TaskId task,
      int attempt,
      Instant at,
      Failure failure,
      StageTimes times,
      @Nullable Instant retryAfter)
      implements TaskOutcome {
    public Failed(TaskId task, int attempt, Instant at, Failure failure, StageTimes times) {
      this(task, attempt, at, failure, times, null);
    }

    @Override
    public String messageId() {
      return task + "#" + attempt + "/failed";
    }
  }

  /** Not now: costs no attempt. */
  @JsonTypeName("deferred")
  record Deferred(TaskId task, int attempt, Instant at, Instant until) implements TaskOutcome {
    @Override
    public String messageId() {
      return task + "#" + attempt + "/deferred";
    }
  }

  /**
   * The task was delivered as often as the broker allows, and each worker that took it died; it was
   * not run again.
   *
   * @param deaths how many deliveries ended without an acknowledgement
   */
  @JsonTypeName("crashed")
  record Crashed(TaskId task, int attempt, Instant at, int deaths) implements TaskOutcome {
    @Override
    public String messageId() {
      return task + "#" + attempt + "/crashed";
    }
  }
}
