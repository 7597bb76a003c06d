package io.cartorio.streams.job.plan;

import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Work;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The images of one document, looked at by one task: it is told by all of them together. */
final class DocumentPlan {
  private DocumentPlan() {}

  /**
   * @param name of the one step
   * @param work what its handler does with the images
   */
  static Optional<Plan> of(
      String name,
      List<ContentRef> inputs,
      Timeouts timeouts,
      Function<List<ContentRef>, Work> work) {
    if (inputs.isEmpty()
        || inputs.size() > Work.MAX_IMAGES
        || !inputs.stream().allMatch(input -> input.mediaType().startsWith("image/"))) {
      return Optional.empty();
    }
    return Optional.of(
        new Plan.Single(
            new Step(
                name, Lane.INTERACTIVE, work.apply(inputs), timeouts.document(inputs.size()))));
  }
}
