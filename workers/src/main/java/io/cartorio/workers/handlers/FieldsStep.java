package io.cartorio.workers.handlers;

import io.cartorio.schemas.document.DocumentType;
import io.cartorio.schemas.document.Side;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.result.Backend;
import io.cartorio.schemas.result.Classification;
import io.cartorio.schemas.result.Result.DocumentResult;
import io.cartorio.schemas.result.Warning;
import io.cartorio.workers.annotate.UprightPhoto;
import io.cartorio.workers.extraction.Extracted;
import io.cartorio.workers.extraction.Extractor;
import io.cartorio.workers.extraction.ImageText;
import io.cartorio.workers.extraction.Query;
import io.cartorio.workers.handlers.DocumentImages.AllRead;
import io.cartorio.workers.handlers.DocumentImages.Visitor;
import io.cartorio.workers.handlers.Results.FirstRun;
import io.cartorio.workers.task.HandlerResult;
import io.cartorio.workers.task.HandlerResult.NotDone;
import io.cartorio.workers.task.TaskContext;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds a document's fields in the text of its images and stores the answer, and beside it the
 * photos with what was read drawn on them.
 */
public final class FieldsStep {
  private static final double CHECKED = 0.91;
  private static final double EXTRACTED = 0.92;
  private static final double DRAWN = 0.97;

  private final Results results;
  private final Annotations annotations;
  private final Clock clock;

  public FieldsStep(Results results, Annotations annotations, Clock clock) {
    this.results = results;
    this.annotations = annotations;
    this.clock = clock;
  }

  /**
   * What is looked for.
   *
   * @param documentType the type or class as the answer names it
   * @param sides which sides the images show
   * @param asked who was asked to read
   */
  record Wanted(DocumentType type, String documentType, Set<Side> sides, Backend asked) {}

  /** What {@code first} does, unless a vision-language model alone is to do it: there is none. */
  static HandlerResult askable(Backend asked, FirstRun first)
      throws IOException, InterruptedException {
    return asked == Backend.VLM ? NotDone.of(FailureCategory.NO_VISION_MODEL) : first.run();
  }

  /** Keeps of each picture what its annotated photo is drawn on, in {@code photos}. */
  Visitor collecting(List<UprightPhoto> photos) {
    return (picture, index) -> annotations.photo(picture, index).ifPresent(photos::add);
  }

  /**
   * @param begin how much of the task is done, 0..1
   * @param classification null where the client said what it is
   * @param warnings of what came before
   */
  HandlerResult read(
      TaskContext context,
      double begin,
      Wanted wanted,
      AllRead read,
      List<UprightPhoto> photos,
      @Nullable Classification classification,
      List<Warning> warnings)
      throws IOException {
    context.stage("extraction", begin);
    Extracted extracted =
        Extractor.extract(
            query(wanted), read.texts(), () -> context.stage("checks", Math.max(begin, CHECKED)));
    context.stage("annotate", EXTRACTED);
    annotations.store(context.task(), photos, read.texts(), extracted.extraction());
    context.stage("store", DRAWN);
    List<Warning> all = new ArrayList<>(warnings);
    all.addAll(extracted.warnings());
    if (wanted.asked() == Backend.HYBRID) {
      all.add(new Warning(Warning.Code.OCR_ALONE, List.of()));
    }
    return results.store(
        context.task(),
        new DocumentResult(
            classification,
            read.texts().stream().allMatch(FieldsStep::isBlank) ? null : extracted.extraction(),
            read.corrections(),
            all,
            extracted.reviewReasons()));
  }

  /** No vision-language model is asked here: whoever asked for one as well is told so. */
  private Query query(Wanted wanted) {
    return new Query(
        wanted.type(), wanted.documentType(), wanted.sides(), Backend.OCR, LocalDate.now(clock));
  }

  private static boolean isBlank(ImageText text) {
    return text.page().lines().isEmpty() && text.codes().isEmpty();
  }
}
