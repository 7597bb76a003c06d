package io.cartorio.schemas.operation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What a client asks for. Parameters only: no bytes, no names, nothing personal, for an operation
 * stands in job state and on the log.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Operation
    permits ReadText, ProcessDocument, ClassifyDocument, ExtractFields, NoWork {

  /** The operation's name in the API, such as {@code ocr}. */
  String name();
}
