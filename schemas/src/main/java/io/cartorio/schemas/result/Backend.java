package io.cartorio.schemas.result;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who reads the fields of a document. */
public enum Backend {
  /** A vision-language model, checked by what the text says; the text alone where there is none. */
  @JsonProperty("hybrid")
  HYBRID,
  /** A vision-language model alone: its answer as it is, with what can be checked of it. */
  @JsonProperty("vlm")
  VLM,
  /** The text alone. */
  @JsonProperty("ocr")
  OCR
}
