package io.cartorio.schemas.capacity;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.cartorio.schemas.Message;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.task.Lane;
import java.time.Instant;

/** One line on {@code documents.capacity}, once a second from each who reports. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface CapacityReport extends Message {

  @Override
  default String messageId() {
    return subject() + "/" + at();
  }

  /**
   * A lane of one partition of the scheduler.
   *
   * @param queued ready tasks that wait for credit
   * @param outstanding tasks dispatched and not ended
   * @param credit how many may be outstanding
   * @param drainPerSecond tasks ended a second, over the last 10 s
   * @param oldestAgeMillis how long the oldest ready task has waited
   */
  @JsonTypeName("lane")
  record LaneReport(
      int partition,
      Lane lane,
      Instant at,
      long queued,
      int outstanding,
      int credit,
      double drainPerSecond,
      long oldestAgeMillis)
      implements CapacityReport {
    @Override
    public String subject() {
      return "lane/" + lane.label() + "/" + partition;
    }
  }

  /**
   * The slots of one worker on one lane.
   *
   * @param slots tasks it can run at once
   * @param busy tasks it runs
   */
  @JsonTypeName("worker")
  record WorkerReport(Origin worker, Lane lane, Instant at, int slots, int busy)
      implements CapacityReport {
    @Override
    public String subject() {
      return "worker/" + lane.label() + "/" + worker.instance();
    }
  }
}
