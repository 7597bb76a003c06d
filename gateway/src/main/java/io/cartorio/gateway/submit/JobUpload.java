package io.cartorio.gateway.submit;

import io.cartorio.gateway.upload.FileSink;
import io.cartorio.platform.content.ContentStore;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentRef;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bytes of a job that is not one yet: they go again unless it becomes one. */
final class JobUpload implements FileSink, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JobUpload.class);

  private final ContentStore store;
  private final ContentKey key;
  private boolean stored;
  private boolean kept;

  JobUpload(ContentStore store, ContentKey key) {
    this.store = store;
    this.key = key;
  }

  @Override
  public ContentRef take(String mediaType, InputStream content, long maxBytes) throws IOException {
    ContentRef ref = store.putIfAbsent(key, mediaType, content, maxBytes);
    stored = true;
    return ref;
  }

  /** A job has them now. */
  void keep() {
    kept = true;
  }

  @Override
  public void close() {
    if (!stored || kept) {
      return;
    }
    try {
      store.discard(key);
    } catch (IOException e) {
      LOG.atWarn()
          .addKeyValue("jobId", key.job())
          .setCause(e)
          .log("refused bytes left to the sweep");
    }
  }
}
