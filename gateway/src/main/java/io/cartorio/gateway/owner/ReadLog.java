package io.cartorio.gateway.owner;

import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.KeyId;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who read what was read from documents, a line for each time; pseudonyms and ids only. */
public final class ReadLog {
  private static final Logger LOG = LoggerFactory.getLogger("io.cartorio.gateway.audit");

  private ReadLog() {}

  /** The request is about to be answered with the result of {@code job}, or a file of it. */
  public static void read(HttpServletRequest request, JobId job, String what) {
    Callers.find(request)
        .ifPresent(
            caller ->
                LOG.atInfo()
                    .addKeyValue("owner", caller.owner())
                    .addKeyValue("key", caller.behind().map(KeyId::value).orElse("none"))
                    .addKeyValue("jobId", job)
                    .addKeyValue("what", what)
                    .log("a result was read"));
  }
}
