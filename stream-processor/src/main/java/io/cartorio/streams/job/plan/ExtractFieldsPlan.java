package io.cartorio.streams.job.plan;

import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.operation.ExtractFields;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Work.ExtractDocument;
import java.util.List;
import java.util.Optional;

/** The images of one document, read by one task: its fields are found in all of them together. */
final class ExtractFieldsPlan {
  private ExtractFieldsPlan() {}

  static Optional<Plan> of(ExtractFields operation, List<ContentRef> inputs, Timeouts timeouts) {
    if (inputs.isEmpty()
        || inputs.size() > ExtractDocument.MAX_IMAGES
        || !inputs.stream().allMatch(input -> input.mediaType().startsWith("image/"))) {
      return Optional.empty();
    }
    ExtractDocument work = new ExtractDocument(inputs, operation.docType(), operation.backend());
    return Optional.of(
        new Plan.Single(
            new Step("extract", Lane.INTERACTIVE, work, timeouts.extract(inputs.size()))));
  }
}
