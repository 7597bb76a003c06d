package io.cartorio.streams.scheduler;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many tasks may be out, and when one that nobody started is given up on.
 *
 * @param targetWait how long a dispatched task should wait for a worker: long enough to cover the
 *     way there and back, or workers idle; short enough that a newcomer is not kept behind it
 * @param initialCredit of a lane that has measured nothing yet
 * @param maxCredit the most tasks of one lane that may be out on one partition
 * @param webhookCredit the least of the webhook lane: its tasks wait for others' machines and not
 *     for a slot, so that a few that wait long must not keep the rest back
 * @param patience how long a task may be out unstarted once its lane has moved past it
 * @param silence how long a lane may say nothing before what is out is sent again
 */
@ConfigurationProperties("cartorio.scheduler")
public record SchedulerSettings(
    @DefaultValue("250ms") Duration targetWait,
    @DefaultValue("2") int initialCredit,
    @DefaultValue("256") int maxCredit,
    @DefaultValue("64") int webhookCredit,
    @DefaultValue("30s") Duration patience,
    @DefaultValue("60s") Duration silence) {

  public SchedulerSettings {
    atLeast("target-wait", targetWait, Duration.ofMillis(10));
    atLeast("patience", patience, Duration.ofSeconds(5));
    atLeast("silence", silence, Duration.ofSeconds(5));
    if (initialCredit < 1 || maxCredit < initialCredit || maxCredit > 1000) {
      throw new IllegalArgumentException(
          "cartorio.scheduler.initial-credit must be at least 1,"
              + " and cartorio.scheduler.max-credit between it and 1000:"
              + " a share group holds 2000 records that are not acknowledged");
    }
    if (webhookCredit < 1 || webhookCredit > maxCredit) {
      throw new IllegalArgumentException(
          "cartorio.scheduler.webhook-credit must be between 1 and cartorio.scheduler.max-credit");
    }
  }

  private static void atLeast(String name, Duration value, Duration least) {
    if (value.compareTo(least) < 0) {
      throw new IllegalArgumentException(
          "cartorio.scheduler." + name + " must be at least " + least);
    }
  }
}
