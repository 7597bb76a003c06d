package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.FieldRule;
import io.cartorio.schemas.document.SharedLabel;

/** What a label leads to. */
sealed interface Target {

  /** One field. */
  record Field(FieldRule rule) implements Target {}

  /** Several fields. */
  record Shared(SharedLabel label) implements Target {}

  /** Nothing of the answer: a heading, or the label of something that is no field. */
  record Other() implements Target {}
}
