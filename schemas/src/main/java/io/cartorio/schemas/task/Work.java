package io.cartorio.schemas.task;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.operation.ExtractFields;
import io.cartorio.schemas.operation.NoWork;
import io.cartorio.schemas.operation.OcrEngineName;
import io.cartorio.schemas.result.Backend;
import java.util.List;

/** What one handler is to do. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Work {

  /** Decode one image, turn it upright and read its text; the answer is a {@code TextResult}. */
  @JsonTypeName("read-image")
  record ReadImage(ContentRef image, OcrEngineName engine) implements Work {}

  /**
   * Decode the images of one document, turn them upright, read their text and find the fields in
   * it; the answer is a {@code DocumentResult}.
   *
   * @param images 1 to 20, in the order they were sent in
   */
  @JsonTypeName("extract-document")
  record ExtractDocument(List<ContentRef> images, String docType, Backend backend) implements Work {
    public static final int MAX_IMAGES = 20;

    public ExtractDocument {
      images = List.copyOf(images);
      if (images.isEmpty() || images.size() > MAX_IMAGES) {
        throw new IllegalArgumentException("a document has 1 to " + MAX_IMAGES + " images");
      }
      ExtractFields.checkDocType(docType);
    }
  }

  /** Do nothing, as asked. */
  @JsonTypeName("noop")
  record Noop(NoWork noWork) implements Work {}

  /** Mark the job's prefixes as purged and delete every byte under them. */
  @JsonTypeName("purge")
  record Purge() implements Work {}
}
