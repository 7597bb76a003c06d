package io.cartorio.schemas.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Why an intake record was refused. */
public enum RejectionReason {
  @JsonProperty("grant-forged")
  GRANT_FORGED,
  @JsonProperty("grant-expired")
  GRANT_EXPIRED,
  @JsonProperty("grant-does-not-cover")
  GRANT_DOES_NOT_COVER,
  /** A cancel or delete whose grant is another owner's or another job's. */
  @JsonProperty("not-the-owner")
  NOT_THE_OWNER,
  /** A cancel or delete of a job that is not known. */
  @JsonProperty("unknown-job")
  UNKNOWN_JOB,
  /** Inputs the operation cannot have. */
  @JsonProperty("invalid")
  INVALID,
  /** A submit that came while what stands under its id is swept away, its own bytes included. */
  @JsonProperty("being-swept")
  BEING_SWEPT;

  /** The word it has on the log, such as {@code grant-expired}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
