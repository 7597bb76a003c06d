package io.cartorio.schemas.intake;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a request asks for. */
public enum RequestKind {
  @JsonProperty("submit")
  SUBMIT,
  @JsonProperty("cancel")
  CANCEL,
  @JsonProperty("delete")
  DELETE,
  @JsonProperty("redeliver")
  REDELIVER,
  @JsonProperty("sweep")
  SWEEP;

  public static RequestKind of(Intake request) {
    return switch (request) {
      case Intake.Submit submit -> SUBMIT;
      case Intake.Cancel cancel -> CANCEL;
      case Intake.Delete delete -> DELETE;
      case Intake.Redeliver redeliver -> REDELIVER;
      case Intake.Sweep sweep -> SWEEP;
    };
  }
}
