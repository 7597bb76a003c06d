package io.cartorio.schemas.task;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.id.EndpointId;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.operation.ExtractFields;
import io.cartorio.schemas.operation.NoWork;
import io.cartorio.schemas.operation.OcrEngineName;
import io.cartorio.schemas.result.Backend;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one handler is to do. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Work {

  /** The most images that one document may have. */
  int MAX_IMAGES = 20;

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
    public ExtractDocument {
      images = ofOneDocument(images);
      ExtractFields.checkDocType(docType);
    }
  }

  /**
   * Decode the images of one document, turn them upright, read their text, tell which class it is
   * and, where that is as sure as asked for, find its fields; the answer is a {@code
   * DocumentResult}.
   *
   * @param images 1 to 20, in the order they were sent in
   * @param minConfidence of the class, 0..1
   */
  @JsonTypeName("process-document")
  record ProcessDocument(List<ContentRef> images, Backend backend, double minConfidence)
      implements Work {
    public ProcessDocument {
      images = ofOneDocument(images);
      io.cartorio.schemas.operation.ProcessDocument.checkMinConfidence(minConfidence);
    }
  }

  /**
   * Decode the images of one document, turn them upright, read their text and tell which class it
   * is; the answer is a {@code DocumentResult} without fields.
   *
   * @param images 1 to 20, in the order they were sent in
   */
  @JsonTypeName("classify-document")
  record ClassifyDocument(List<ContentRef> images) implements Work {
    public ClassifyDocument {
      images = ofOneDocument(images);
    }
  }

  /** Do nothing, as asked. */
  @JsonTypeName("noop")
  record Noop(NoWork noWork) implements Work {}

  /**
   * Tell a webhook how its job ended. Made by the delivery service.
   *
   * @param operation the job's, by its name in the API
   * @param status {@code DONE}, {@code FAILED} or {@code CANCELLED}
   * @param result where the result stands; null unless done with an output
   * @param failure null unless failed
   * @param giveUpAt after which it is tried no more
   */
  @JsonTypeName("deliver")
  record Deliver(
      EndpointId endpoint,
      String operation,
      JobStatus status,
      @Nullable ContentRef result,
      @Nullable Failure failure,
      Instant endedAt,
      Instant giveUpAt)
      implements Work {
    public Deliver {
      if (!status.isTerminal()) {
        throw new IllegalArgumentException("only the end of a job is delivered");
      }
    }
  }

  /** Mark the job's prefixes as purged and delete every byte under them. */
  @JsonTypeName("purge")
  record Purge() implements Work {}

  private static List<ContentRef> ofOneDocument(List<ContentRef> images) {
    if (images.isEmpty() || images.size() > MAX_IMAGES) {
      throw new IllegalArgumentException("a document has 1 to " + MAX_IMAGES + " images");
    }
    return List.copyOf(images);
  }
}
