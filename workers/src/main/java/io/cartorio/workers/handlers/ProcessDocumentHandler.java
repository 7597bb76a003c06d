package io.cartorio.workers.handlers;

import io.cartorio.schemas.result.Classification;
import io.cartorio.schemas.result.PageText;
import io.cartorio.schemas.result.Result.DocumentResult;
import io.cartorio.schemas.task.Work.ProcessDocument;
import io.cartorio.workers.annotate.UprightPhoto;
import io.cartorio.workers.classification.ClassifiedDocument;
import io.cartorio.workers.extraction.ImageText;
import io.cartorio.workers.handlers.ClassStep.Told;
import io.cartorio.workers.handlers.ClassStep.Untold;
import io.cartorio.workers.handlers.DocumentImages.AllRead;
import io.cartorio.workers.handlers.FieldsStep.Wanted;
import io.cartorio.workers.task.HandlerResult;
import io.cartorio.workers.task.HandlerResult.NotDone;
import io.cartorio.workers.task.TaskContext;
import io.cartorio.workers.task.TaskHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the images of one document, tells its class and, where that is as sure as was asked for,
 * finds its fields.
 */
public final class ProcessDocumentHandler implements TaskHandler<ProcessDocument> {
  private static final double TOLD = 0.88;
  private static final double UNSURE = 0.97;

  private final ClassStep step;
  private final FieldsStep fields;
  private final Results results;

  public ProcessDocumentHandler(ClassStep step, FieldsStep fields, Results results) {
    this.step = step;
    this.fields = fields;
    this.results = results;
  }

  @Override
  public Class<ProcessDocument> work() {
    return ProcessDocument.class;
  }

  @Override
  public boolean mayTakeLong(ProcessDocument work) {
    return true;
  }

  @Override
  public HandlerResult handle(ProcessDocument work, TaskContext context)
      throws IOException, InterruptedException {
    return results.once(
        context.task(), () -> FieldsStep.askable(work.backend(), () -> process(work, context)));
  }

  private HandlerResult process(ProcessDocument work, TaskContext context)
      throws IOException, InterruptedException {
    List<UprightPhoto> photos = new ArrayList<>();
    return switch (step.classify(work.images(), context, fields.collecting(photos))) {
      case Untold untold -> new NotDone(untold.failure());
      case Told told -> told(told, photos, work, context);
    };
  }

  private HandlerResult told(
      Told told, List<UprightPhoto> photos, ProcessDocument work, TaskContext context)
      throws IOException {
    ClassifiedDocument document = told.document();
    Classification classification = document.classification(work.minConfidence());
    String documentClass = classification.documentType();
    if (classification.isTooUnsure() || documentClass == null || document.type().isEmpty()) {
      context.stage("store", UNSURE);
      return results.store(
          context.task(),
          new DocumentResult(
              classification, null, told.read().corrections(), document.warnings(), List.of()));
    }
    return fields.read(
        context,
        TOLD,
        new Wanted(document.type().get(), documentClass, document.sides(), work.backend()),
        ofOneType(told),
        photos,
        classification,
        document.warnings());
  }

  /** An image of another document says nothing of this one. */
  private static AllRead ofOneType(Told told) {
    List<ImageText> texts = new ArrayList<>(told.read().texts());
    for (int stranger : told.document().strangers()) {
      PageText page = texts.get(stranger).page();
      texts.set(
          stranger,
          new ImageText(
              new PageText(page.page(), page.width(), page.height(), "", List.of()), List.of()));
    }
    return new AllRead(texts, told.read().corrections());
  }
}
