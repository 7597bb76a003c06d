package io.cartorio.delivery.projection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param resultTime how long Redis keeps a result with its values; afterwards it is read from the
 *     content store
 * @param eventsTime how long Redis keeps the events of a job that has not ended, and from how far
 *     back they are read into an empty Redis
 * @param mostEvents of one job that Redis keeps, the latest
 * @param grace how long a job stays in Redis after its time, should the log not remove it
 * @param sessionTimeout after which the partitions of an instance that died go to another
 */
@Validated
@ConfigurationProperties("cartorio.delivery")
public record DeliverySettings(
    @DefaultValue("15m") Duration resultTime,
    @DefaultValue("3d") Duration eventsTime,
    @DefaultValue("256") @Min(1) @Max(10_000) int mostEvents,
    @DefaultValue("1h") Duration grace,
    @DefaultValue("6s") Duration sessionTimeout) {

  /** All by default. */
  public static DeliverySettings standard() {
    return new DeliverySettings(
        Duration.ofMinutes(15),
        Duration.ofDays(3),
        256,
        Duration.ofHours(1),
        Duration.ofSeconds(6));
  }
}
