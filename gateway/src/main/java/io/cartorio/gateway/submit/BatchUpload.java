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

/** The bytes of a batch, each file under its own job; those of no job go again. */
final class BatchUpload implements FileSink, AutoCloseable {
  private final ContentStore store;
  private final IntFunction<ContentKey> keys;
  private final List<JobUpload> uploads = new ArrayList<>();

  /**
   * @param keys where the file of each document stands, from 1
   */
  BatchUpload(ContentStore store, IntFunction<ContentKey> keys) {
    this.store = store;
    this.keys = keys;
  }

  @Override
  public ContentRef take(String mediaType, InputStream content, long maxBytes) throws IOException {
    ContentKey key = keys.apply(uploads.size() + 1);
    JobUpload upload = new JobUpload(store, file -> key);
    uploads.add(upload);
    return upload.take(mediaType, content, maxBytes);
  }

  /** The upload of a document, from 1. */
  JobUpload of(int document) {
    return uploads.get(document - 1);
  }

  @Override
  public void close() {
    uploads.forEach(JobUpload::close);
  }
}
