package io.cartorio.gateway.job;

import io.cartorio.schemas.content.ContentRef;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;

/** A file of a job, opened when it is sent, and only as far as a range of it is asked for. */
final class StoredFile extends AbstractResource {
  private final JobFiles files;
  private final ContentRef ref;

  StoredFile(JobFiles files, ContentRef ref) {
    this.files = files;
    this.ref = ref;
  }

  @Override
  public boolean exists() {
    return true;
  }

  @Override
  public long contentLength() {
    return ref.size();
  }

  @Override
  public InputStream getInputStream() {
    return files.open(ref);
  }

  @Override
  public String getDescription() {
    return "a file of a job";
  }
}
