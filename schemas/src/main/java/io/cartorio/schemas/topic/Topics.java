package io.cartorio.schemas.topic;

import io.cartorio.schemas.Message;
import io.cartorio.schemas.capacity.CapacityReport;
import io.cartorio.schemas.endpoint.EndpointRecord;
import io.cartorio.schemas.event.DocumentEvent;
import io.cartorio.schemas.intake.Intake;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.job.JobStopped;
import io.cartorio.schemas.key.KeyRecord;
import io.cartorio.schemas.outcome.TaskOutcome;
import io.cartorio.schemas.serde.MessageFamily;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Task;
import io.cartorio.schemas.topic.Topic.Division;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The catalogue: every topic there is. Tests, the runner, the documents and the chart all read it.
 */
public final class Topics {
  /**
   * The contract's major version, in the name of each task topic: an old worker cannot touch a
   * newer one's tasks.
   */
  public static final int TASK_VERSION = 1;

  private static final Retention HOUR = new Retention.Delete(Duration.ofHours(1));
  private static final Retention SHORT = new Retention.Delete(Duration.ofHours(6));
  private static final Retention LONG = new Retention.Delete(Duration.ofDays(30));

  public static final Topic<Intake> INTAKE =
      new Topic<>("documents.intake", family("intake", Intake.class), Division.BY_JOB, HOUR);

  public static final Topic<TaskOutcome> OUTCOMES =
      new Topic<>(
          "documents.outcomes", family("outcome", TaskOutcome.class), Division.BY_JOB, HOUR);

  public static final Topic<DocumentEvent> EVENTS =
      new Topic<>("documents.events", family("event", DocumentEvent.class), Division.BY_JOB, LONG);

  public static final Topic<JobSnapshot> JOBS =
      new Topic<>(
          "documents.jobs",
          family("job", JobSnapshot.class),
          Division.BY_JOB,
          new Retention.Compact());

  public static final Topic<JobResult> RESULTS =
      new Topic<>("documents.results", family("result", JobResult.class), Division.BY_JOB, HOUR);

  public static final Topic<JobStopped> CANCELLATIONS =
      new Topic<>(
          "documents.cancellations", family("stopped", JobStopped.class), Division.SINGLE, SHORT);

  public static final Topic<CapacityReport> CAPACITY =
      new Topic<>(
          "documents.capacity",
          family("capacity", CapacityReport.class),
          Division.SINGLE,
          new Retention.Compact());

  public static final Topic<KeyRecord> KEYS =
      new Topic<>(
          "documents.keys",
          family("key", KeyRecord.class),
          Division.SINGLE,
          new Retention.Compact());

  public static final Topic<EndpointRecord> ENDPOINTS =
      new Topic<>(
          "documents.endpoints",
          family("endpoint", EndpointRecord.class),
          Division.SINGLE,
          new Retention.Compact());

  private static final MessageFamily<Task> TASK_FAMILY =
      new MessageFamily<>("task", TASK_VERSION, Task.class);
  private static final Map<Lane, Topic<Task>> TASKS = new EnumMap<>(Lane.class);

  static {
    for (Lane lane : Lane.values()) {
      TASKS.put(
          lane,
          new Topic<>(
              "documents.tasks." + lane.label() + ".v" + TASK_VERSION,
              TASK_FAMILY,
              Division.BY_LANE,
              SHORT));
    }
  }

  private Topics() {}

  /** The tasks of {@code lane}. */
  public static Topic<Task> tasks(Lane lane) {
    Topic<Task> topic = TASKS.get(lane);
    if (topic == null) {
      throw new IllegalStateException("every lane has a topic");
    }
    return topic;
  }

  /** Every topic but the dead letters. */
  public static List<Topic<? extends Message>> all() {
    List<Topic<? extends Message>> all = new ArrayList<>();
    all.add(INTAKE);
    all.addAll(TASKS.values());
    all.add(OUTCOMES);
    all.add(EVENTS);
    all.add(JOBS);
    all.add(RESULTS);
    all.add(CANCELLATIONS);
    all.add(CAPACITY);
    all.add(KEYS);
    all.add(ENDPOINTS);
    return List.copyOf(all);
  }

  private static <T extends Message> MessageFamily<T> family(String name, Class<T> root) {
    return new MessageFamily<>(name, 1, root);
  }
}
