package io.cartorio.schemas.result;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who reads the fields of a document. */
public enum Backend {
  /** A vision-language model, checked by what the text says; the text alone where there is none. */
  @JsonProperty("hybrid")
  HYBRID,
  /** The text alone. */
  @JsonProperty("ocr")
  OCR
}
