package io.cartorio.streams.topology;

import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentKey.Area;
import io.cartorio.schemas.content.Grant;
import io.cartorio.schemas.content.GrantedContent;
import io.cartorio.schemas.event.RejectionReason;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.intake.Intake;
import io.cartorio.schemas.intake.Intake.Cancel;
import io.cartorio.schemas.intake.Intake.Delete;
import io.cartorio.schemas.intake.Intake.Redeliver;
import io.cartorio.schemas.intake.Intake.Submit;
import io.cartorio.schemas.intake.Intake.Sweep;
import io.cartorio.streams.job.Input;
import io.cartorio.streams.job.Input.Received;
import io.cartorio.streams.job.Input.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.SecretKey;

/** Lets a request through to the decider only with grants that are the gateway's word. */
final class GrantCheck {
  /** Intake's records live an hour, and up to half an hour more until their segment goes. */
  private static final Duration OLDEST_RECORD = Duration.ofMinutes(90);

  private final SecretKey secret;

  GrantCheck(SecretKey secret) {
    this.secret = secret;
  }

  /**
   * A grant must hold when its record was written, so that a backlog refuses nobody; but the time
   * of a record is its sender's word, so none is believed that is older than intake keeps records.
   */
  Input check(Intake intake, Instant recordTime, Instant now) {
    Instant oldest = now.minus(OLDEST_RECORD);
    Instant at = recordTime.isBefore(oldest) ? oldest : recordTime;
    return fault(intake, at)
        .<Input>map(reason -> new Refused(intake, reason))
        .orElseGet(() -> new Received(intake));
  }

  private Optional<RejectionReason> fault(Intake intake, Instant at) {
    return switch (intake) {
      case Submit submit -> fault(submit, at);
      case Cancel cancel -> fault(cancel.grant(), cancel.job(), at);
      case Delete delete -> fault(delete.grant(), delete.job(), at);
      case Redeliver redeliver -> fault(redeliver.grant(), redeliver.job(), at);
      case Sweep sweep -> Optional.empty();
    };
  }

  private Optional<RejectionReason> fault(Submit submit, Instant at) {
    OwnerId owner = submit.inputs().getFirst().grant().owner();
    for (GrantedContent input : submit.inputs()) {
      Optional<RejectionReason> fault = fault(input.grant(), submit.job(), at);
      if (fault.isPresent()) {
        return fault;
      }
      if (!input.grant().covers(input.ref()) || !input.grant().owner().equals(owner)) {
        return Optional.of(RejectionReason.GRANT_DOES_NOT_COVER);
      }
    }
    return Optional.empty();
  }

  private Optional<RejectionReason> fault(Grant grant, JobId job, Instant at) {
    if (!grant.isSignedWith(secret)) {
      return Optional.of(RejectionReason.GRANT_FORGED);
    }
    if (at.isAfter(grant.expiresAt())) {
      return Optional.of(RejectionReason.GRANT_EXPIRED);
    }
    ContentKey key = grant.key();
    boolean isOwnInput =
        key.area() == Area.INPUT && key.owner().equals(grant.owner()) && key.job().equals(job);
    return isOwnInput ? Optional.empty() : Optional.of(RejectionReason.GRANT_DOES_NOT_COVER);
  }
}
