package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.FieldRule;
import io.cartorio.schemas.document.SharedLabel;

/** What a label leads to. */
sealed interface Target {

  /** One field. */
  record Field(FieldRule rule) implements Target {}

  /** Several fields. */
  record Shared(SharedLabel label) implements Target {}

  /** Something that is no field of the answer. */
  record Other() implements Target {}

  /** Nothing: words that stand for themselves. */
  record Heading(String words) implements Target {}
}
