package io.cartorio.schemas.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.cartorio.schemas.result.Box;
import io.cartorio.schemas.result.FieldEvidence;
import io.cartorio.schemas.result.FieldEvidence.Conflict;
import io.cartorio.schemas.result.FieldEvidence.Correction;
import io.cartorio.schemas.result.FieldEvidence.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a value stands in an answer.
 *
 * @param image which image it was read from, from 1; absent where there is but one
 * @param corrections absent where nothing was done to the text
 * @param conflicts absent where nothing else was read for it
 */
record EvidenceAnswer(
    @Nullable Box box,
    double confidence,
    List<Source> sources,
    @Nullable Boolean valid,
    @JsonInclude(Include.NON_NULL) @Nullable Integer image,
    @JsonInclude(Include.NON_EMPTY) List<Correction> corrections,
    @JsonInclude(Include.NON_EMPTY) List<Conflict> conflicts) {

  static EvidenceAnswer of(FieldEvidence evidence, boolean ofSeveral) {
    return new EvidenceAnswer(
        evidence.box(),
        evidence.confidence(),
        evidence.sources(),
        evidence.valid(),
        ofSeveral ? evidence.image() : null,
        evidence.corrections(),
        evidence.conflicts());
  }
}
