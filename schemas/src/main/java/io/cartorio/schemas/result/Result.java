package io.cartorio.schemas.result;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.cartorio.schemas.document.ReviewReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a job answers with: the JSON a client gets, and what stands at {@code
 * output/<owner>/<job>/result.json}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Result {

  /** The text of a document, page by page. */
  @JsonTypeName("text")
  record TextResult(List<PageText> pages, ImageCorrection imageCorrection, String engine)
      implements Result {
    public TextResult {
      pages = List.copyOf(pages);
    }
  }

  /**
   * What a document is and says.
   *
   * @param classification null where the client said what it is
   * @param extraction its fields; null where there was no text at all to read them from, or where
   *     they were not asked for, or the class was not sure enough
   * @param imageCorrections of the job's images, in their order
   * @param reviewReasons those that count by the type's rule; a person should look when there are
   *     any
   */
  @JsonTypeName("document")
  record DocumentResult(
      @Nullable Classification classification,
      @Nullable Extraction extraction,
      List<ImageCorrection> imageCorrections,
      List<Warning> warnings,
      List<ReviewReason> reviewReasons)
      implements Result {
    public DocumentResult {
      imageCorrections = List.copyOf(imageCorrections);
      warnings = List.copyOf(warnings);
      reviewReasons = List.copyOf(reviewReasons);
    }
  }

  /** The answer to a job without work. */
  @JsonTypeName("noop")
  record NoResult() implements Result {}
}
