package io.cartorio.workers.handlers;

import io.cartorio.schemas.document.DocumentClass;
import io.cartorio.schemas.document.DocumentType;
import io.cartorio.schemas.document.DocumentTypes;
import io.cartorio.schemas.document.Side;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.operation.OcrEngineName;
import io.cartorio.schemas.result.Backend;
import io.cartorio.schemas.result.ImageCorrection;
import io.cartorio.schemas.result.MachineCode;
import io.cartorio.schemas.result.Result.DocumentResult;
import io.cartorio.schemas.result.Warning;
import io.cartorio.schemas.task.Work.ExtractDocument;
import io.cartorio.workers.annotate.UprightPhoto;
import io.cartorio.workers.codes.CodeReader;
import io.cartorio.workers.extraction.Extracted;
import io.cartorio.workers.extraction.Extractor;
import io.cartorio.workers.extraction.ImageText;
import io.cartorio.workers.extraction.Query;
import io.cartorio.workers.handlers.PictureReader.Unread;
import io.cartorio.workers.task.HandlerResult;
import io.cartorio.workers.task.HandlerResult.NotDone;
import io.cartorio.workers.task.TaskContext;
import io.cartorio.workers.task.TaskHandler;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the images of one document, one after the other, finds its fields in their text and stores
 * the answer, and beside it the photos with what was read drawn on them.
 */
public final class ExtractDocumentHandler implements TaskHandler<ExtractDocument> {
  private static final double READ = 0.9;
  private static final double EXTRACTED = 0.92;
  private static final double DRAWN = 0.97;

  private final PictureReader reader;
  private final Results results;
  private final Annotations annotations;
  private final Engines engines;
  private final DocumentTypes types;
  private final Clock clock;

  public ExtractDocumentHandler(
      PictureReader reader,
      Results results,
      Annotations annotations,
      Engines engines,
      DocumentTypes types,
      Clock clock) {
    this.reader = reader;
    this.results = results;
    this.annotations = annotations;
    this.engines = engines;
    this.types = types;
    this.clock = clock;
  }

  @Override
  public Class<ExtractDocument> work() {
    return ExtractDocument.class;
  }

  @Override
  public boolean mayTakeLong(ExtractDocument work) {
    return true;
  }

  @Override
  public HandlerResult handle(ExtractDocument work, TaskContext context)
      throws IOException, InterruptedException {
    Optional<HandlerResult> stored = results.stored(context.task());
    if (stored.isPresent()) {
      return stored.get();
    }
    Optional<DocumentType> type = types.find(work.docType());
    return type.isPresent() ? read(type.get(), work, context) : unknownType();
  }

  private HandlerResult read(DocumentType type, ExtractDocument work, TaskContext context)
      throws IOException, InterruptedException {
    List<ImageText> texts = new ArrayList<>();
    List<ImageCorrection> corrections = new ArrayList<>();
    List<UprightPhoto> photos = new ArrayList<>();
    Share reading = new Share(context, 0, READ);
    for (int index = 0; index < work.images().size(); index++) {
      Share share = reading.ofOne(index, work.images().size());
      switch (reader.read(work.images().get(index), engines.of(OcrEngineName.PADDLE), share)) {
        case Unread unread -> {
          return new NotDone(unread.failure());
        }
        case Picture picture -> {
          texts.add(new ImageText(picture.reading().page(), codes(picture, index + 1)));
          corrections.add(picture.correction());
          annotations.photo(picture, index).ifPresent(photos::add);
        }
      }
    }
    context.stage("extract", READ);
    Extracted extracted = Extractor.extract(query(type, work), texts);
    context.stage("annotate", EXTRACTED);
    annotations.store(context.task(), photos, texts, extracted.extraction());
    context.stage("store", DRAWN);
    return results.store(context.task(), result(extracted, texts, corrections, work.backend()));
  }

  private static List<MachineCode> codes(Picture picture, int number) {
    return CodeReader.read(picture.image(), picture.turn(), number);
  }

  /** No vision-language model is asked here: whoever asked for one as well is told so. */
  private Query query(DocumentType type, ExtractDocument work) {
    return new Query(
        type,
        types.nameOf(work.docType()).orElse(type.name()),
        sides(work),
        Backend.OCR,
        LocalDate.now(clock));
  }

  /** Of several images nobody says which shows what. */
  private Set<Side> sides(ExtractDocument work) {
    Set<Side> both = Set.of(Side.values());
    return work.images().size() > 1
        ? both
        : types.findClass(work.docType()).map(DocumentClass::sides).orElse(both);
  }

  private static DocumentResult result(
      Extracted extracted,
      List<ImageText> texts,
      List<ImageCorrection> corrections,
      Backend asked) {
    boolean blank =
        texts.stream().allMatch(text -> text.page().lines().isEmpty() && text.codes().isEmpty());
    List<Warning> warnings = new ArrayList<>(extracted.warnings());
    if (asked == Backend.HYBRID) {
      warnings.add(new Warning(Warning.Code.OCR_ALONE, List.of()));
    }
    return new DocumentResult(
        blank ? null : extracted.extraction(), corrections, warnings, extracted.reviewReasons());
  }

  private HandlerResult unknownType() {
    return new NotDone(
        new Failure(
            FailureCategory.UNKNOWN_DOC_TYPE,
            Map.of("known", String.join(", ", types.docTypes()))));
  }
}
