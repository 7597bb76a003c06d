package io.cartorio.workers.handlers;

import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.workers.classification.ClassifiedDocument;
import io.cartorio.workers.classification.DocumentClassifier;
import io.cartorio.workers.classification.Letterbox;
import io.cartorio.workers.extraction.ImageText;
import io.cartorio.workers.handlers.DocumentImages.AllRead;
import io.cartorio.workers.handlers.DocumentImages.OneUnread;
import io.cartorio.workers.handlers.DocumentImages.Visitor;
import io.cartorio.workers.image.RgbImage;
import io.cartorio.workers.inference.InferenceException;
import io.cartorio.workers.task.TaskContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the images of one document and tells its class. */
public final class ClassStep {
  private static final double READ = 0.85;

  private final DocumentImages images;
  private final DocumentClassifier classifier;

  public ClassStep(DocumentImages images, DocumentClassifier classifier) {
    this.images = images;
    this.classifier = classifier;
  }

  /** How it ended. */
  sealed interface Outcome {}

  /** The class is told. */
  record Told(ClassifiedDocument document, AllRead read) implements Outcome {}

  /** The document could not be read. */
  record Untold(Failure failure) implements Outcome {}

  /**
   * @param visitor sees the pictures too
   * @throws io.cartorio.workers.task.TaskStoppedException when the task is wanted no more
   */
  Outcome classify(List<ContentRef> refs, TaskContext context, Visitor visitor)
      throws IOException, InterruptedException {
    List<RgbImage> pictures = new ArrayList<>();
    return switch (images.read(
        refs,
        new Share(context, 0, READ),
        (picture, index) -> {
          pictures.add(Letterbox.of(picture.image(), picture.turn()));
          visitor.visit(picture, index);
        })) {
      case OneUnread unread -> new Untold(unread.failure());
      case AllRead read -> told(read, pictures, context);
    };
  }

  private Outcome told(AllRead read, List<RgbImage> pictures, TaskContext context) {
    context.stage("classification", READ);
    try {
      return new Told(
          classifier.classify(pictures, read.texts().stream().map(ImageText::page).toList()), read);
    } catch (InferenceException e) {
      return new Untold(Failure.of(FailureCategory.DEPENDENCY_AWAY));
    }
  }
}
