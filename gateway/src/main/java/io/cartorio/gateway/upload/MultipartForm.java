package io.cartorio.gateway.upload;

import io.cartorio.gateway.problem.Refused;
import io.cartorio.schemas.content.ContentRef;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletRequestContext;
import org.jspecify.annotations.Nullable;

/** A {@code multipart/form-data} body, part by part as it arrives. */
final class MultipartForm {
  private static final Set<String> FILE_FIELDS = Set.of("arquivo", "file");

  /** Passes one file on. */
  interface Storing {
    ContentRef store(InputStream file, FileRule rule, FileSink sink) throws IOException;
  }

  private final UploadSettings settings;
  private final Storing storing;
  private final List<ContentRef> files = new ArrayList<>();
  private final List<@Nullable String> names = new ArrayList<>();

  MultipartForm(UploadSettings settings, Storing storing) {
    this.settings = settings;
    this.storing = storing;
  }

  Upload read(
      HttpServletRequest request,
      Map<String, String> fields,
      BodyStream body,
      Function<Map<String, String>, FileRule> rule,
      FileSink sink)
      throws IOException {
    FileItemInputIterator parts =
        upload(rule.apply(fields)).getItemIterator(new Body(request, body));
    for (int count = 1; parts.hasNext(); count++) {
      if (count > settings.parts()) {
        throw Refused.badParameter("multipart/form-data: max. " + settings.parts());
      }
      read(parts.next(), fields, rule, sink);
    }
    return new Upload(fields, files, names);
  }

  private void read(
      FileItemInput part,
      Map<String, String> fields,
      Function<Map<String, String>, FileRule> rule,
      FileSink sink)
      throws IOException {
    String field = part.getFieldName();
    if (field != null && FILE_FIELDS.contains(field)) {
      FileRule rules = rule.apply(fields);
      if (files.size() >= rules.most()) {
        throw Refused.badParameter("arquivo: max. " + rules.most());
      }
      files.add(storing.store(part.getInputStream(), rules, sink));
      names.add(part.getName());
    } else if (field != null && part.isFormField()) {
      int longest = (int) settings.field().toBytes();
      byte[] value = part.getInputStream().readNBytes(longest + 1);
      if (value.length > longest || fields.size() > settings.parts()) {
        throw Refused.badParameter("multipart/form-data: max. " + settings.field());
      }
      fields.put(field, new String(value, StandardCharsets.UTF_8));
    }
  }

  private JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory> upload(FileRule rule) {
    JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory> upload =
        new JakartaServletFileUpload<>();
    upload.setMaxSize(settings.total(rule));
    upload.setMaxPartHeaderSize((int) settings.partHeader().toBytes());
    upload.setHeaderCharset(StandardCharsets.UTF_8);
    return upload;
  }

  private static final class Body extends JakartaServletRequestContext {
    private final InputStream body;

    Body(HttpServletRequest request, InputStream body) {
      super(request);
      this.body = body;
    }

    @Override
    public InputStream getInputStream() {
      return body;
    }
  }
}
