package io.cartorio.streams.job.plan;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a handler may take, from its start.
 *
 * @param readText one image read
 * @param furtherImage what each image of a document after the first may add to that
 * @param noWork what is granted to a no-work task beyond the time it was asked to take
 * @param purge the bytes of one job deleted
 * @param deliver a webhook told: longer than the delivery service waits for its answer
 */
public record Timeouts(
    @DefaultValue("60s") Duration readText,
    @DefaultValue("20s") Duration furtherImage,
    @DefaultValue("15s") Duration noWork,
    @DefaultValue("2m") Duration purge,
    @DefaultValue("45s") Duration deliver) {
  public Timeouts {
    check("read-text", readText);
    check("further-image", furtherImage);
    check("no-work", noWork);
    check("purge", purge);
    check("deliver", deliver);
  }

  /** A document of so many images. */
  Duration document(int images) {
    return readText.plus(furtherImage.multipliedBy(images - 1));
  }

  private static void check(String name, Duration timeout) {
    if (timeout.compareTo(Duration.ofMillis(1)) < 0) {
      throw new IllegalArgumentException(
          "cartorio.jobs.timeouts." + name + " must be at least 1ms");
    }
  }
}
