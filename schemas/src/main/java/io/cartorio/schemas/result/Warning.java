package io.cartorio.schemas.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Something that whoever uses an extraction should know.
 *
 * @param fields which it concerns; empty where it concerns the whole document
 */
public record Warning(Code code, List<String> fields) {

  /** What is the matter. */
  public enum Code {
    /** There is no text, or none that can be read. */
    @JsonProperty("no_text")
    NO_TEXT,
    /** Nothing that every such document says can be read. */
    @JsonProperty("not_this_document")
    NOT_THIS_DOCUMENT,
    /** A picture shows more than one document. */
    @JsonProperty("several_documents")
    SEVERAL_DOCUMENTS,
    /** Required fields could not be read: covered, outside the frame, worn or not there. */
    @JsonProperty("fields_missing")
    FIELDS_MISSING,
    /** What was read has a wrong check digit, and is not given. */
    @JsonProperty("check_digit_failed")
    CHECK_DIGIT_FAILED,
    /** Dates stand against their order, or are no days; those that cannot be are not given. */
    @JsonProperty("dates_implausible")
    DATES_IMPLAUSIBLE,
    /** Two pictures say different things. */
    @JsonProperty("images_disagree")
    IMAGES_DISAGREE,
    /** The pictures show documents of two people. */
    @JsonProperty("different_people")
    DIFFERENT_PEOPLE,
    /** The machine-readable zone and the print say different things. */
    @JsonProperty("mrz_disagrees")
    MRZ_DISAGREES,
    /** No vision-language model was there, so the text alone was read. */
    @JsonProperty("ocr_alone")
    OCR_ALONE,
    /** The words say another class than the picture looks like, and were believed. */
    @JsonProperty("class_by_words")
    CLASS_BY_WORDS,
    /** No classifier was there, so the words alone told the class. */
    @JsonProperty("words_alone")
    WORDS_ALONE,
    /** The pictures show documents of different types; only those of one were read. */
    @JsonProperty("different_types")
    DIFFERENT_TYPES
  }

  public Warning {
    fields = List.copyOf(fields);
  }
}
