package io.cartorio.schemas;

import io.cartorio.schemas.id.JobId;

/** A record about one job, keyed by it. */
public interface JobMessage extends Message {
  JobId job();

  @Override
  default String subject() {
    return job().value();
  }
}
