package io.cartorio.schemas.operation;

import com.fasterxml.jackson.annotation.JsonTypeName;

/** The text of an image, with boxes and confidences ({@code POST /ocr}). */
@JsonTypeName("ocr")
public record ReadText(OcrEngineName engine) implements Operation {
  @Override
  public String name() {
    return "ocr";
  }
}
