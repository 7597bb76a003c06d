package io.cartorio.streams.job.plan;

import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.operation.ClassifyDocument;
import io.cartorio.schemas.operation.ExtractFields;
import io.cartorio.schemas.operation.NoWork;
import io.cartorio.schemas.operation.Operation;
import io.cartorio.schemas.operation.ProcessDocument;
import io.cartorio.schemas.operation.ReadText;
import java.util.List;
import java.util.Optional;

/** The plan of every operation. */
public final class Plans {
  private Plans() {}

  /** The plan for {@code operation}, or nothing when it cannot have these inputs. */
  public static Optional<Plan> of(Operation operation, List<ContentRef> inputs, Timeouts timeouts) {
    return switch (operation) {
      case ReadText readText -> ReadTextPlan.of(readText, inputs, timeouts);
      case ProcessDocument process -> ProcessDocumentPlan.of(process, inputs, timeouts);
      case ClassifyDocument classify -> ClassifyDocumentPlan.of(inputs, timeouts);
      case ExtractFields extract -> ExtractFieldsPlan.of(extract, inputs, timeouts);
      case NoWork noWork -> NoWorkPlan.of(noWork, timeouts);
    };
  }
}
