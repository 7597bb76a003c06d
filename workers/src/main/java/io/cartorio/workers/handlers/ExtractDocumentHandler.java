package io.cartorio.workers.handlers;

import io.cartorio.schemas.document.DocumentClass;
import io.cartorio.schemas.document.DocumentType;
import io.cartorio.schemas.document.DocumentTypes;
import io.cartorio.schemas.document.Side;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.task.Work.ExtractDocument;
import io.cartorio.workers.annotate.UprightPhoto;
import io.cartorio.workers.handlers.DocumentImages.AllRead;
import io.cartorio.workers.handlers.DocumentImages.OneUnread;
import io.cartorio.workers.handlers.FieldsStep.Wanted;
import io.cartorio.workers.task.HandlerResult;
import io.cartorio.workers.task.HandlerResult.NotDone;
import io.cartorio.workers.task.TaskContext;
import io.cartorio.workers.task.TaskHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the images of one document of a known type, and finds its fields in their text. */
public final class ExtractDocumentHandler implements TaskHandler<ExtractDocument> {
  private static final double READ = 0.9;

  private final DocumentImages images;
  private final Results results;
  private final FieldsStep fields;
  private final DocumentTypes types;

  public ExtractDocumentHandler(
      DocumentImages images, Results results, FieldsStep fields, DocumentTypes types) {
    this.images = images;
    this.results = results;
    this.fields = fields;
    this.types = types;
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
    return results.once(
        context.task(), () -> FieldsStep.askable(work.backend(), () -> extract(work, context)));
  }

  private HandlerResult extract(ExtractDocument work, TaskContext context)
      throws IOException, InterruptedException {
    Optional<DocumentType> type = types.find(work.docType());
    return type.isPresent() ? read(type.get(), work, context) : unknownType();
  }

  private HandlerResult read(DocumentType type, ExtractDocument work, TaskContext context)
      throws IOException, InterruptedException {
    List<UprightPhoto> photos = new ArrayList<>();
    return switch (images.read(
        work.images(), new Share(context, 0, READ), fields.collecting(photos))) {
      case OneUnread unread -> new NotDone(unread.failure());
      case AllRead read ->
          fields.read(context, READ, wanted(type, work), read, photos, null, List.of());
    };
  }

  private Wanted wanted(DocumentType type, ExtractDocument work) {
    return new Wanted(
        type, types.nameOf(work.docType()).orElse(type.name()), sides(work), work.backend());
  }

  /** Of several images nobody says which shows what. */
  private Set<Side> sides(ExtractDocument work) {
    Set<Side> both = Set.of(Side.values());
    return work.images().size() > 1
        ? both
        : types.findClass(work.docType()).map(DocumentClass::sides).orElse(both);
  }

  private HandlerResult unknownType() {
    return new NotDone(
        new Failure(
            FailureCategory.UNKNOWN_DOC_TYPE,
            Map.of("known", String.join(", ", types.docTypes()))));
  }
}
