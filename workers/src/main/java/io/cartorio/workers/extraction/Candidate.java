package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.FieldRule;
import io.cartorio.schemas.document.ValuePlace;

/**
 * A value that a label may lead to.
 *
 * @param place where it stands, seen from the label
 * @param score how likely it is this field's, 0..1; comparable within a sheet
 */
record Candidate(
    FieldRule field, ReadValue read, FoundLabel label, ValuePlace place, double score) {
  Candidate times(double factor) {
    return new Candidate(field, read, label, place, score * factor);
  }
}
