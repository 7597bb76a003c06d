package io.cartorio.schemas.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a value stands in an answer.
 *
 * @param image which of the job's images it was read from, from 1
 * @param box where, in that image turned upright; null where no place can be told
 * @param confidence how likely the value is right, 0..1
 * @param sources what says so; two that agree are better than one
 * @param valid whether its check digits hold or its form is right; null where neither can be told
 * @param corrections what was done to the text that was read
 * @param conflicts what else was read for it in other places, and not taken
 */
public record FieldEvidence(
    int image,
    @Nullable Box box,
    double confidence,
    List<Source> sources,
    @Nullable Boolean valid,
    List<Correction> corrections,
    List<Conflict> conflicts) {

  /** What a value was read from. */
  public enum Source {
    /** The printed text. */
    @JsonProperty("ocr")
    OCR,
    /** The machine-readable zone. */
    @JsonProperty("mrz")
    MRZ
  }

  /** What was done to a text that was read. */
  public enum Correction {
    /** What stands at the label is no CPF; one found elsewhere in the text is given. */
    @JsonProperty("cpf_candidate")
    CPF_CANDIDATE,
    /** The CPF stood where the RG is expected, or the other way round. */
    @JsonProperty("rg_cpf_swap")
    RG_CPF_SWAP,
    /** The machine-readable zone settled it. */
    @JsonProperty("mrz")
    MRZ,
    /** Characters were taken for others that look like them. */
    @JsonProperty("lookalike")
    LOOKALIKE
  }

  /**
   * Another reading of the same field.
   *
   * @param image which of the job's images, from 1
   */
  public record Conflict(String value, int image, Source source) {}

  public FieldEvidence {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("a confidence is 0 to 1");
    }
    sources = List.copyOf(sources);
    corrections = List.copyOf(corrections);
    conflicts = List.copyOf(conflicts);
  }
}
