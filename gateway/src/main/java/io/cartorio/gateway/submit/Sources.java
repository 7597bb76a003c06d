package io.cartorio.gateway.submit;

import io.cartorio.gateway.fetch.UrlFetch;
import io.cartorio.gateway.upload.UploadReader;

/** The sources there are. */
public final class Sources {
  private final Source uploaded;
  private final Source fetched;

  public Sources(UploadReader reader, UrlFetch fetch, IdempotentIds ids) {
    this.uploaded = new Uploaded(reader);
    this.fetched = new Fetched(reader, fetch, ids);
  }

  /** The request brings its files itself. */
  Source uploaded() {
    return uploaded;
  }

  /** The request names a URL. */
  Source fetched() {
    return fetched;
  }
}
