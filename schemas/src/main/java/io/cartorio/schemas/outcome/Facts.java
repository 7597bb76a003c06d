package io.cartorio.schemas.outcome;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

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

  /**
   * Of the fields read from one document.
   *
   * @param fields how many its type has
   * @param found how many of them have a value
   * @param cpfValid whether a CPF was read whose check digits hold
   * @param needsReview whether a person should look
   * @param rotationApplied to the first image: clockwise, in degrees: 0, 90, 180 or 270
   * @param shown what the images show, where that was asked for
   */
  @JsonTypeName("fields")
  record FieldsFacts(
      int fields,
      int found,
      boolean cpfValid,
      boolean needsReview,
      int rotationApplied,
      @Nullable ShownClass shown)
      implements Facts {}

  /**
   * Of a document whose class alone was told: no more was asked for, or it was not sure enough.
   *
   * @param rotationApplied to the first image: clockwise, in degrees: 0, 90, 180 or 270
   */
  @JsonTypeName("class")
  record ClassFacts(ShownClass shown, int rotationApplied) implements Facts {}

  /**
   * What kind of document the images show.
   *
   * @param documentType the likeliest class; null where nothing tells one from another
   * @param confidence 0..1
   */
  record ShownClass(@Nullable String documentType, double confidence) {}

  /**
   * Of a delivery that its receiver has taken.
   *
   * @param httpStatus what it answered: 200 to 299
   */
  @JsonTypeName("delivery")
  record DeliveryFacts(int httpStatus) implements Facts {}

  /** Nothing that matters to a decision. */
  @JsonTypeName("none")
  record NoFacts() implements Facts {}
}
