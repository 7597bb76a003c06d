package io.cartorio.schemas.task;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A queue of like tasks, with slots of its own, so that one kind of work never waits behind
 * another.
 */
public enum Lane {
  /** One image, and someone waits. */
  @JsonProperty("interactive")
  INTERACTIVE("interactive"),
  /** Pages of long documents. */
  @JsonProperty("bulk")
  BULK("bulk"),
  /** One file into another format. */
  @JsonProperty("conversion")
  CONVERSION("conversion"),
  /** Attempts to deliver, made by the delivery service. */
  @JsonProperty("webhook")
  WEBHOOK("webhook"),
  /** Purges. */
  @JsonProperty("maintenance")
  MAINTENANCE("maintenance");

  private final String label;

  Lane(String label) {
    this.label = label;
  }

  /** The name in topics, settings and metrics. */
  public String label() {
    return label;
  }
}
