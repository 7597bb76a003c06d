package io.cartorio.gateway.submit;

import io.cartorio.gateway.fetch.UrlFetch;
import io.cartorio.gateway.problem.Refused;
import io.cartorio.gateway.upload.FileRule;
import io.cartorio.gateway.upload.FileSink;
import io.cartorio.gateway.upload.Upload;
import io.cartorio.gateway.upload.UploadReader;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.operation.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file is at a URL that the request names. What a repeat asks for is the URL: the file there
 * may be another one by now, or gone.
 */
final class Fetched implements Source {
  private final UploadReader reader;
  private final UrlFetch fetch;
  private final IdempotentIds ids;

  Fetched(UploadReader reader, UrlFetch fetch, IdempotentIds ids) {
    this.reader = reader;
    this.fetch = fetch;
    this.ids = ids;
  }

  @Override
  public Brought take(HttpServletRequest request, OwnerId owner, JobForm form, FileSink sink)
      throws IOException {
    Upload read = read(request, sink);
    Brought asked = asked(read, owner, form);
    String url = url(read);
    ContentRef file = fetch.fetch(url, form.fileRule(read.fields()), sink);
    Upload fetched = new Upload(read.fields(), List.of(file));
    return new Brought(
        asked.operation(),
        asked.mode(),
        Inputs.of(asked.operation(), fetched, sink),
        Uploaded.bounded(name(url)),
        asked.webhookUrl(),
        asked.fingerprint());
  }

  @Override
  public Brought compare(HttpServletRequest request, OwnerId owner, JobForm form, FileSink digest)
      throws IOException {
    return asked(read(request, digest), owner, form);
  }

  private Upload read(HttpServletRequest request, FileSink sink) throws IOException {
    Upload read = reader.read(request, fields -> FileRule.NONE, sink);
    if (!read.files().isEmpty()) {
      throw Refused.badParameter("url");
    }
    return read;
  }

  private Brought asked(Upload read, OwnerId owner, JobForm form) {
    Operation operation = form.operation(read.fields());
    DeliveryMode mode = form.deliveryMode(read.fields());
    Sha256 fingerprint = ids.fingerprint(owner, Fingerprint.of(operation, url(read)));
    return new Brought(
        operation, mode, List.of(), null, form.webhookUrl(read.fields()), fingerprint);
  }

  private static String url(Upload read) {
    String url = read.fields().getOrDefault("url", "");
    if (url.isEmpty()) {
      throw Refused.badParameter("url");
    }
    return url;
  }

  /** What the URL ends with, as the name of the file. */
  private static @Nullable String name(String url) {
    String path = URI.create(url).getPath();
    String name = path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
    return name.isEmpty() ? null : name;
  }
}
