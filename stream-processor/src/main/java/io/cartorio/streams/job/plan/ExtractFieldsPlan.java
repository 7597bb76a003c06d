package io.cartorio.streams.job.plan;

import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.operation.ExtractFields;
import io.cartorio.schemas.task.Work;
import java.util.List;
import java.util.Optional;

/** A document whose type is known, and whose fields are wanted. */
final class ExtractFieldsPlan {
  private ExtractFieldsPlan() {}

  static Optional<Plan> of(ExtractFields operation, List<ContentRef> inputs, Timeouts timeouts) {
    return DocumentPlan.of(
        "extract",
        inputs,
        timeouts,
        images -> new Work.ExtractDocument(images, operation.docType(), operation.backend()));
  }
}
