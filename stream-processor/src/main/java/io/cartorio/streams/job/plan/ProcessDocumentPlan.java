package io.cartorio.streams.job.plan;

import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.operation.ProcessDocument;
import io.cartorio.schemas.task.Work;
import java.util.List;
import java.util.Optional;

/** A document whose class and fields are wanted. */
final class ProcessDocumentPlan {
  private ProcessDocumentPlan() {}

  static Optional<Plan> of(ProcessDocument operation, List<ContentRef> inputs, Timeouts timeouts) {
    return DocumentPlan.of(
        "process",
        inputs,
        timeouts,
        images -> new Work.ProcessDocument(images, operation.backend(), operation.minConfidence()));
  }
}
