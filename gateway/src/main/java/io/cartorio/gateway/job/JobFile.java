package io.cartorio.gateway.job;

import io.cartorio.schemas.content.ContentRef;

/** A file of a job, as the job names it. */
record JobFile(String name, String mediaType, long size, String href) {
  static JobFile of(ContentRef file) {
    String name = file.key().name();
    return new JobFile(
        name, file.mediaType(), file.size(), "/v2/jobs/" + file.key().job() + "/files/" + name);
  }
}
