package io.cartorio.delivery.webhook;

import io.cartorio.schemas.failure.FailureCategory;
import java.util.Optional;

/** What came of a post. */
sealed interface ReceiverAnswer {

  /**
   * It answered.
   *
   * @param retryAfter that header, as it came
   */
  record Answered(int status, Optional<String> retryAfter) implements ReceiverAnswer {}

  /** It answered that it is elsewhere. */
  record Redirected() implements ReceiverAnswer {}

  /** It could not be reached, or did not answer in time. */
  record Away() implements ReceiverAnswer {}

  /** Its address is not one that is called. */
  record Refused(FailureCategory category) implements ReceiverAnswer {}
}
