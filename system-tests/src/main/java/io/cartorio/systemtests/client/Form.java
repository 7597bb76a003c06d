package io.cartorio.systemtests.client;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A {@code multipart/form-data} body. */
public record Form(byte[] body) {
  private static final String BOUNDARY = "cartorio-system-test-boundary";

  /** Fields first, then the file, named {@code name}. */
  public static Form of(Map<String, String> fields, String name, byte[] file) {
    ByteArrayOutputStream body = begin(fields);
    add(body, name, file);
    return end(body);
  }

  /** Fields first, then the files in their order. */
  public static Form of(Map<String, String> fields, List<byte[]> files) {
    ByteArrayOutputStream body = begin(fields);
    files.forEach(file -> add(body, "document", file));
    return end(body);
  }

  /** Fields alone. */
  public static Form of(Map<String, String> fields) {
    return end(begin(fields));
  }

  private static ByteArrayOutputStream begin(Map<String, String> fields) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach(
        (field, value) ->
            body.writeBytes(
                text(
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(BOUNDARY, field, value))));
    return body;
  }

  private static void add(ByteArrayOutputStream body, String name, byte[] file) {
    body.writeBytes(
        text(
            ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                    + "Content-Type: application/octet-stream\r\n\r\n")
                .formatted(BOUNDARY, name)));
    body.writeBytes(file);
    body.writeBytes(text("\r\n"));
  }

  private static Form end(ByteArrayOutputStream body) {
    body.writeBytes(text("--%s--\r\n".formatted(BOUNDARY)));
    return new Form(body.toByteArray());
  }

  static String contentType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
