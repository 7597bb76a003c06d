package io.cartorio.schemas.task;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.operation.NoWork;
import io.cartorio.schemas.operation.OcrEngineName;

/** What one handler is to do. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Work {

  /** Decode one image, turn it upright and read its text; the answer is a {@code TextResult}. */
  @JsonTypeName("read-image")
  record ReadImage(ContentRef image, OcrEngineName engine) implements Work {}

  /** Do nothing, as asked. */
  @JsonTypeName("noop")
  record Noop(NoWork noWork) implements Work {}

  /** Mark the job's prefixes as purged and delete every byte under them. */
  @JsonTypeName("purge")
  record Purge() implements Work {}
}
