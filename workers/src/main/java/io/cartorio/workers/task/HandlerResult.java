package io.cartorio.workers.task;

import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.outcome.Facts;
import io.cartorio.schemas.result.Result;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a handler's run ended. */
public sealed interface HandlerResult {

  /**
   * The work is done and its outputs are stored.
   *
   * @param outputs what is stored, the result first
   * @param inline the result itself, for those who need not fetch it
   */
  record Finished(Facts facts, List<ContentRef> outputs, @Nullable Result inline)
      implements HandlerResult {
    public Finished {
      outputs = List.copyOf(outputs);
    }
  }

  /** The work could not be done. */
  record NotDone(Failure failure) implements HandlerResult {
    public static NotDone of(FailureCategory category) {
      return new NotDone(Failure.of(category));
    }
  }
}
