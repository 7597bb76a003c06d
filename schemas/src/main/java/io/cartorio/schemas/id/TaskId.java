package io.cartorio.schemas.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A task: its job and the name of its step in the plan, {@code <job>.<step>}. The same step of the
 * same job has the same id however often it is sent, so that a repeat is seen as one.
 */
public record TaskId(@JsonValue String value) implements Comparable<TaskId> {
  private static final Pattern STEP = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
  private static final int JOB_LENGTH = 26;

  public TaskId {
    if (value.length() < JOB_LENGTH + 2
        || value.charAt(JOB_LENGTH) != '.'
        || !Ids.isValid(value.substring(0, JOB_LENGTH))
        || !STEP.matcher(value.substring(JOB_LENGTH + 1)).matches()) {
      throw new IllegalArgumentException("a task id is <job id>.<step>");
    }
  }

  @JsonCreator
  public static TaskId of(String value) {
    return new TaskId(value);
  }

  /** The task of step {@code step} (1 to 32 of {@code a-z 0-9 -}) of {@code job}. */
  public static TaskId of(JobId job, String step) {
    return new TaskId(job.value() + '.' + step);
  }

  public JobId job() {
    return JobId.of(value.substring(0, JOB_LENGTH));
  }

  public String step() {
    return value.substring(JOB_LENGTH + 1);
  }

  @Override
  public int compareTo(TaskId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
