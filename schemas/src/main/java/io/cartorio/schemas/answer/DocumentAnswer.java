package io.cartorio.schemas.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.cartorio.schemas.document.ReviewReason;
import io.cartorio.schemas.result.Classification;
import io.cartorio.schemas.result.Extraction;
import io.cartorio.schemas.result.ImageCorrection;
import io.cartorio.schemas.result.Result.DocumentResult;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a document is and says, as its client gets it. The members up to {@code error} are there
 * always; those after it where they have something to say.
 *
 * @param filePath always null: no file of a job is named by a path
 * @param classification what the pictures show; null where the client said so itself
 * @param extraction null where there was no text to read it from, where it was not asked for, and
 *     where the class was not sure enough
 * @param imageCorrection of the first image
 * @param success whether what was asked for is there: the class, or at least one value
 * @param error why it is not, or what to do
 * @param reviewReasons why a person should look
 * @param imageCorrections of all images, where there are several
 * @param classifications what each image shows, where there are several
 */
public record DocumentAnswer(
    @Nullable String filePath,
    @Nullable ClassificationAnswer classification,
    @Nullable ExtractionAnswer extraction,
    @Nullable ImageCorrection imageCorrection,
    List<WarningAnswer> warnings,
    boolean needsReview,
    boolean success,
    @Nullable String error,
    @JsonInclude(Include.NON_EMPTY) List<ReviewReason> reviewReasons,
    @JsonInclude(Include.NON_EMPTY) List<ImageCorrection> imageCorrections,
    @JsonInclude(Include.NON_EMPTY) List<ClassificationAnswer> classifications) {

  /** {@code result} with its texts in {@code language}. */
  public static DocumentAnswer of(DocumentResult result, Locale language) {
    Classification shown = result.classification();
    Extraction extraction = result.extraction();
    List<ImageCorrection> corrections = result.imageCorrections();
    boolean several = corrections.size() > 1;
    String error = error(result, language);
    return new DocumentAnswer(
        null,
        shown == null ? null : new ClassificationAnswer(shown.documentType(), shown.confidence()),
        extraction == null ? null : ExtractionAnswer.of(extraction, several),
        corrections.isEmpty() ? null : corrections.getFirst(),
        result.warnings().stream().map(warning -> WarningAnswer.of(warning, language)).toList(),
        !result.reviewReasons().isEmpty(),
        error == null,
        error,
        result.reviewReasons(),
        several ? corrections : List.of(),
        several && shown != null
            ? shown.images().stream().map(ClassificationAnswer::of).toList()
            : List.of());
  }

  private static @Nullable String error(DocumentResult result, Locale language) {
    Classification shown = result.classification();
    Extraction extraction = result.extraction();
    Double minimum = shown == null ? null : shown.minConfidence();
    if (shown != null && minimum != null && shown.isTooUnsure()) {
      return DocumentText.lowConfidence(shown.confidence(), minimum, language);
    }
    if (shown != null && minimum == null) {
      return null;
    }
    if (extraction == null) {
      return DocumentText.nothingRead(true, language);
    }
    return extraction.data().values().stream().anyMatch(Objects::nonNull)
        ? null
        : DocumentText.nothingRead(false, language);
  }
}
