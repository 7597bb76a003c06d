package io.cartorio.streams.job;

import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.id.InstanceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a job has to work with while it lives.
 *
 * @param giveUpAt when it fails, should it not have ended by then
 * @param replyTo the gateway that waits for its result
 */
public record Charter(
    Listing listing, List<ContentRef> inputs, Instant giveUpAt, @Nullable InstanceId replyTo) {
  public Charter {
    inputs = List.copyOf(inputs);
  }
}
