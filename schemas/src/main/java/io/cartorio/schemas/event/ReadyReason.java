package io.cartorio.schemas.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a task waits in its lane again. */
public enum ReadyReason {
  @JsonProperty("retry")
  RETRY,
  @JsonProperty("deferral-over")
  DEFERRAL_OVER,
  @JsonProperty("nobody-started")
  NOBODY_STARTED
}
