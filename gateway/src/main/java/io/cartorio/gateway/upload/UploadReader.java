package io.cartorio.gateway.upload;

import io.cartorio.gateway.problem.Refused;
import io.cartorio.gateway.request.RequestFacts;
import io.cartorio.platform.content.ContentTooLargeException;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.failure.FailureCategory;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * Reads a body of any of the accepted shapes: a form with a file, a plain form, a file alone, or
 * nothing. The file is passed on as it arrives; nothing of it is kept here.
 */
public final class UploadReader {
  private final UploadSettings settings;
  private final Counter received;

  public UploadReader(UploadSettings settings, MeterRegistry meters) {
    this.settings = settings;
    this.received =
        Counter.builder("cartorio.gateway.upload")
            .baseUnit("bytes")
            .description("bytes of bodies read, refused ones included")
            .register(meters);
  }

  /**
   * Reads {@code request} to its end.
   *
   * @param rule what the file may be, by the fields read before it
   * @throws Refused when the body is not one that is accepted
   * @throws IOException when {@code sink} could not take the file
   */
  public Upload read(
      HttpServletRequest request, Function<Map<String, String>, FileRule> rule, FileSink sink)
      throws IOException {
    Map<String, String> fields = UrlEncoded.parse(request.getQueryString());
    FileRule files = rule.apply(fields);
    if (request.getContentLengthLong() > settings.total(files)) {
      throw tooLarge(settings.files(files));
    }
    RequestFacts.reading(request);
    BodyStream body = new BodyStream(request.getInputStream(), settings.longest());
    try {
      return read(request, fields, body, rule, sink);
    } catch (IOException e) {
      throw reason(e, files);
    } finally {
      received.increment(body.bytes());
    }
  }

  private Upload read(
      HttpServletRequest request,
      Map<String, String> fields,
      BodyStream body,
      Function<Map<String, String>, FileRule> rule,
      FileSink sink)
      throws IOException {
    String mediaType = mediaType(request.getContentType());
    if (mediaType.startsWith("multipart/")) {
      return new MultipartForm(settings, this::store).read(request, fields, body, rule, sink);
    }
    if (mediaType.equals("application/x-www-form-urlencoded")) {
      byte[] form = body.readNBytes((int) settings.form().toBytes() + 1);
      if (form.length > settings.form().toBytes()) {
        throw tooLarge(settings.form());
      }
      fields.putAll(UrlEncoded.parse(new String(form, StandardCharsets.UTF_8)));
      return new Upload(fields, List.of());
    }
    if (mediaType.startsWith("image/") || mediaType.equals("application/octet-stream")) {
      return new Upload(fields, List.of(store(body, rule.apply(fields), sink)));
    }
    if (request.getContentLengthLong() > 0 || body.read() >= 0) {
      throw Refused.badParameter(
          "Content-Type: multipart/form-data, application/x-www-form-urlencoded, image/*");
    }
    return new Upload(fields, List.of());
  }

  private ContentRef store(InputStream file, FileRule rule, FileSink sink) throws IOException {
    return TypedFile.store(file, rule, sink, settings.image());
  }

  /** What the body did wrong is told apart from a sink that failed, however it was wrapped. */
  private IOException reason(IOException thrown, FileRule files) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof BodyStream.BodyLostException lost) {
        throw Refused.badParameter("body: " + lost.getMessage());
      }
      if (cause instanceof ContentTooLargeException) {
        throw tooLarge(settings.image());
      }
      if (cause instanceof FileUploadSizeException) {
        throw tooLarge(settings.files(files));
      }
      if (cause instanceof FileUploadException) {
        throw Refused.badParameter("multipart/form-data");
      }
    }
    return thrown;
  }

  private static Refused tooLarge(DataSize limit) {
    return Refused.because(FailureCategory.TOO_LARGE, "limit", limit.toMegabytes() + " MB");
  }

  private static String mediaType(@Nullable String header) {
    if (header == null) {
      return "";
    }
    int parameters = header.indexOf(';');
    String type = parameters < 0 ? header : header.substring(0, parameters);
    return type.strip().toLowerCase(Locale.ROOT);
  }
}
