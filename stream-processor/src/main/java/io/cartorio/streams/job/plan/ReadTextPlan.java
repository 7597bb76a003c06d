package io.cartorio.streams.job.plan;

import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.operation.ReadText;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Work.ReadImage;
import java.util.List;
import java.util.Optional;

/** One image, read by one task. */
final class ReadTextPlan {
  private ReadTextPlan() {}

  static Optional<Plan> of(ReadText operation, List<ContentRef> inputs, Timeouts timeouts) {
    if (inputs.size() != 1 || !inputs.getFirst().mediaType().startsWith("image/")) {
      return Optional.empty();
    }
    ReadImage work = new ReadImage(inputs.getFirst(), operation.engine());
    return Optional.of(
        new Plan.Single(new Step("read", Lane.INTERACTIVE, work, timeouts.readText())));
  }
}
