package io.cartorio.schemas.operation;

import com.fasterxml.jackson.annotation.JsonTypeName;

/** A document's class ({@code POST /classify}). All images of the job are one document. */
@JsonTypeName("classify")
public record ClassifyDocument() implements Operation {
  @Override
  public String name() {
    return "classify";
  }
}
