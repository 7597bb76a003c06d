package io.cartorio.schemas.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cartorio.schemas.document.ReviewReason;
import io.cartorio.schemas.result.Extraction;
import io.cartorio.schemas.result.ImageCorrection;
import io.cartorio.schemas.result.Result.DocumentResult;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a document, as its client gets it.
 *
 * @param filePath always null: no file of a job is named by a path
 * @param classification what the pictures show; null where the client said so itself
 * @param extraction null where there was no text to read it from
 * @param imageCorrection of the first image
 * @param imageCorrections of all of them, where there are several
 * @param success whether at least one value was read
 * @param error what to do where none was
 */
public record DocumentAnswer(
    @Nullable String filePath,
    @Nullable String classification,
    @Nullable ExtractionAnswer extraction,
    @Nullable ImageCorrection imageCorrection,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ImageCorrection> imageCorrections,
    List<WarningAnswer> warnings,
    boolean needsReview,
    List<ReviewReason> reviewReasons,
    boolean success,
    @Nullable String error) {

  /** {@code result} with its texts in {@code language}. */
  public static DocumentAnswer of(DocumentResult result, Locale language) {
    Extraction extraction = result.extraction();
    List<ImageCorrection> corrections = result.imageCorrections();
    boolean success =
        extraction != null && extraction.data().values().stream().anyMatch(Objects::nonNull);
    return new DocumentAnswer(
        null,
        null,
        extraction == null ? null : ExtractionAnswer.of(extraction),
        corrections.isEmpty() ? null : corrections.getFirst(),
        corrections.size() > 1 ? corrections : null,
        result.warnings().stream().map(warning -> WarningAnswer.of(warning, language)).toList(),
        !result.reviewReasons().isEmpty(),
        result.reviewReasons(),
        success,
        success ? null : DocumentText.nothingRead(extraction == null, language));
  }
}
