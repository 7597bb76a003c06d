package io.cartorio.workers.handlers;

import io.cartorio.schemas.result.Result.DocumentResult;
import io.cartorio.schemas.task.Work.ClassifyDocument;
import io.cartorio.workers.handlers.ClassStep.Told;
import io.cartorio.workers.handlers.ClassStep.Untold;
import io.cartorio.workers.task.HandlerResult;
import io.cartorio.workers.task.HandlerResult.NotDone;
import io.cartorio.workers.task.TaskContext;
import io.cartorio.workers.task.TaskHandler;
import java.io.IOException;
import java.util.List;

/** Reads the images of one document, tells its class and stores the answer. */
public final class ClassifyDocumentHandler implements TaskHandler<ClassifyDocument> {
  private static final double TOLD = 0.95;

  private final ClassStep step;
  private final Results results;

  public ClassifyDocumentHandler(ClassStep step, Results results) {
    this.step = step;
    this.results = results;
  }

  @Override
  public Class<ClassifyDocument> work() {
    return ClassifyDocument.class;
  }

  @Override
  public boolean mayTakeLong(ClassifyDocument work) {
    return true;
  }

  @Override
  public HandlerResult handle(ClassifyDocument work, TaskContext context)
      throws IOException, InterruptedException {
    return results.once(context.task(), () -> classify(work, context));
  }

  private HandlerResult classify(ClassifyDocument work, TaskContext context)
      throws IOException, InterruptedException {
    return switch (step.classify(work.images(), context, (picture, index) -> {})) {
      case Untold untold -> new NotDone(untold.failure());
      case Told told -> {
        context.stage("store", TOLD);
        yield results.store(
            context.task(),
            new DocumentResult(
                told.document().classification(null),
                null,
                told.read().corrections(),
                told.document().warnings(),
                List.of()));
      }
    };
  }
}
