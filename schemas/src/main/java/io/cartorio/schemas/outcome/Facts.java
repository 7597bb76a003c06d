package io.cartorio.schemas.outcome;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** What a decision may need to know of a task's output: never a value read from the document. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Facts {

  /**
   * Of text read from one image.
   *
   * @param meanConfidence of the lines, 0..1; 0 when there are none
   * @param rotationApplied clockwise, in degrees: 0, 90, 180 or 270
   */
  @JsonTypeName("text")
  record TextFacts(int lines, double meanConfidence, int rotationApplied) implements Facts {}

  /** Nothing that matters to a decision. */
  @JsonTypeName("none")
  record NoFacts() implements Facts {}
}
