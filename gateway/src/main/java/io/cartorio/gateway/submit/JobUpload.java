package io.cartorio.gateway.submit;

import io.cartorio.gateway.upload.FileSink;
import io.cartorio.platform.content.ContentStore;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentRef;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bytes of a job that is not one yet: they go again unless it becomes one. */
final class JobUpload implements FileSink, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JobUpload.class);

  private final ContentStore store;
  private final IntFunction<ContentKey> keys;
  private final List<ContentKey> stored = new ArrayList<>();
  private boolean kept;

  /**
   * @param keys where the files stand, from 1
   */
  JobUpload(ContentStore store, IntFunction<ContentKey> keys) {
    this.store = store;
    this.keys = keys;
  }

  @Override
  public ContentRef take(String mediaType, InputStream content, long maxBytes) throws IOException {
    ContentKey key = keys.apply(stored.size() + 1);
    ContentRef ref = store.putIfAbsent(key, mediaType, content, maxBytes);
    stored.add(key);
    return ref;
  }

  /** A job has them now. */
  void keep() {
    kept = true;
  }

  @Override
  public void close() {
    if (!kept) {
      stored.forEach(this::discard);
    }
  }

  private void discard(ContentKey key) {
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
