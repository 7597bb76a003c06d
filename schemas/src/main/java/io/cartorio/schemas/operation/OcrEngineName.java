package io.cartorio.schemas.operation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The engines that read text. */
public enum OcrEngineName {
  @JsonProperty("paddle")
  PADDLE
}
