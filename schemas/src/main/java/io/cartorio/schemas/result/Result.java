package io.cartorio.schemas.result;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

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

  /** The answer to a job without work. */
  @JsonTypeName("noop")
  record NoResult() implements Result {}
}
