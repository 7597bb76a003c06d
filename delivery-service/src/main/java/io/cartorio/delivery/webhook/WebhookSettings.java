package io.cartorio.delivery.webhook;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How deliveries are attempted. When they are tried again is the stream-processor's to say ({@code
 * cartorio.jobs.webhooks}).
 *
 * @param timeout of an attempt, from looking up the name to the end of the answer; shorter than
 *     {@code cartorio.jobs.timeouts.deliver}
 * @param readers threads that take tasks off the lane
 * @param batch tasks one of them takes at once
 * @param patience how long a reader waits for its tasks; what takes longer goes on beside it
 * @param inFlight attempts at once
 * @param perEndpoint the same, of one endpoint; more are put off
 * @param putOff how long what is beyond these is put off
 * @param failuresToOpen failures in a row after which an endpoint is left alone
 * @param openFor how long at first; doubled each time it fails again
 * @param openAtMost how long at the longest
 * @param largestBody a larger one has a link to the result instead
 * @param linkLife how long such a link is good for
 * @param publicUrl of the gateway, as receivers reach it, for these links
 * @param lock how long the broker keeps a task for a reader
 * @param deliveries how often the broker hands a task out before the stream-processor does
 */
@Validated
@ConfigurationProperties("cartorio.webhooks")
public record WebhookSettings(
    @DefaultValue("15s") @NotNull Duration timeout,
    @DefaultValue("2") @Min(1) @Max(32) int readers,
    @DefaultValue("16") @Min(1) @Max(200) int batch,
    @DefaultValue("200ms") @NotNull Duration patience,
    @DefaultValue("128") @Min(1) int inFlight,
    @DefaultValue("16") @Min(1) int perEndpoint,
    @DefaultValue("2s") @NotNull Duration putOff,
    @DefaultValue("5") @Min(1) int failuresToOpen,
    @DefaultValue("10s") @NotNull Duration openFor,
    @DefaultValue("10m") @NotNull Duration openAtMost,
    @DefaultValue("256KB") @NotNull DataSize largestBody,
    @DefaultValue("1h") @NotNull Duration linkLife,
    @DefaultValue("http://localhost:9000") @NotNull URI publicUrl,
    @DefaultValue("2s") @NotNull Duration lock,
    @DefaultValue("5") @Min(3) @Max(10) int deliveries) {
  public WebhookSettings {
    if (patience.compareTo(lock.dividedBy(2)) > 0) {
      throw new IllegalArgumentException(
          "cartorio.webhooks.patience must be at most half of cartorio.webhooks.lock");
    }
    if (openAtMost.compareTo(openFor) < 0) {
      throw new IllegalArgumentException(
          "cartorio.webhooks.open-at-most must be at least cartorio.webhooks.open-for");
    }
    if (!publicUrl.isAbsolute() || publicUrl.getRawQuery() != null) {
      throw new IllegalArgumentException(
          "cartorio.webhooks.public-url is the gateway's address, such as https://cartorio.example");
    }
  }
}
