package io.cartorio.gateway.submit;

import io.cartorio.gateway.upload.FileSink;
import io.cartorio.gateway.upload.Upload;
import io.cartorio.gateway.upload.UploadReader;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.operation.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files are in the request itself. */
final class Uploaded implements Source {
  private static final int LONGEST_NAME = 255;

  private final UploadReader reader;

  Uploaded(UploadReader reader) {
    this.reader = reader;
  }

  @Override
  public Brought take(HttpServletRequest request, OwnerId owner, JobForm form, FileSink sink)
      throws IOException {
    Upload read = reader.read(request, form::fileRule, sink);
    Operation operation = form.operation(read.fields());
    DeliveryMode mode = form.deliveryMode(read.fields());
    List<ContentRef> inputs = Inputs.of(operation, read, sink);
    return new Brought(
        operation,
        mode,
        inputs,
        bounded(read.fileName()),
        form.webhookUrl(read.fields()),
        Fingerprint.of(operation, inputs));
  }

  @Override
  public Brought compare(HttpServletRequest request, OwnerId owner, JobForm form, FileSink digest)
      throws IOException {
    return take(request, owner, form, digest);
  }

  /** As much of a file's name as is kept. */
  static @Nullable String bounded(@Nullable String name) {
    return name == null || name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }
}
