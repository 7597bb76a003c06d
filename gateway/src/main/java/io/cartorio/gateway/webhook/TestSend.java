package io.cartorio.gateway.webhook;

import io.cartorio.gateway.problem.Refused;
import io.cartorio.gateway.submit.Grants;
import io.cartorio.gateway.submit.InputPlaces;
import io.cartorio.gateway.submit.IntakeLog;
import io.cartorio.gateway.submit.LogAwayException;
import io.cartorio.platform.content.ContentStore;
import io.cartorio.platform.endpoint.Endpoint;
import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.content.GrantedContent;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.intake.Intake.Submit;
import io.cartorio.schemas.operation.NoWork;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;

/**
 * Tries an endpoint the way everything goes: a job of its owner that does nothing, and whose end it
 * is told of.
 */
public final class TestSend {

  private final IntakeLog log;
  private final ContentStore store;
  private final Grants grants;
  private final Clock clock;

  public TestSend(IntakeLog log, ContentStore store, Grants grants, Clock clock) {
    this.log = log;
    this.store = store;
    this.grants = grants;
    this.clock = clock;
  }

  /** The job; returns once the log has it. */
  JobId to(Endpoint endpoint, TraceParent trace) {
    if (!endpoint.isEnabled()) {
      throw Refused.because(FailureCategory.ENDPOINT_DISABLED);
    }
    JobId job = JobId.random();
    ContentKey key = InputPlaces.first(endpoint.owner(), job);
    try {
      ContentRef nothing =
          store.putIfAbsent(key, "application/octet-stream", InputStream.nullInputStream(), 0);
      Submit submit =
          new Submit(
              job,
              clock.instant(),
              NoWork.ofMillis(0),
              List.of(new GrantedContent(nothing, grants.toSubmit(nothing))),
              null,
              null,
              endpoint.id());
      log.append(submit, trace).await();
      return job;
    } catch (IOException | LogAwayException e) {
      throw Refused.away();
    }
  }
}
