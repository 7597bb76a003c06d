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
    ByteArrayOutputStream body = new ByteArrayOutputStream(file.length + 1024);
    write(fields, body);
    write(name, file, body);
    return end(body);
  }

  /** Fields first, then the files. */
  public static Form of(Map<String, String> fields, List<byte[]> files) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    write(fields, body);
    files.forEach(file -> write("document", file, body));
    return end(body);
  }

  /** Fields alone. */
  public static Form of(Map<String, String> fields) {
    return of(fields, List.of());
  }

  private static void write(Map<String, String> fields, ByteArrayOutputStream body) {
    fields.forEach(
        (field, value) ->
            body.writeBytes(
                text(
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(BOUNDARY, field, value))));
  }

  private static void write(String name, byte[] file, ByteArrayOutputStream body) {
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
