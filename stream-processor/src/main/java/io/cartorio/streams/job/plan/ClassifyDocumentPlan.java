package io.cartorio.streams.job.plan;

import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.task.Work;
import java.util.List;
import java.util.Optional;

/** A document whose class is wanted. */
final class ClassifyDocumentPlan {
  private ClassifyDocumentPlan() {}

  static Optional<Plan> of(List<ContentRef> inputs, Timeouts timeouts) {
    return DocumentPlan.of("classify", inputs, timeouts, Work.ClassifyDocument::new);
  }
}
