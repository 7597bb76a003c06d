package io.cartorio.platform.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The images we take, told by their first bytes, never by a name or a header. */
public enum ImageType {
  JPEG("image/jpeg"),
  PNG("image/png"),
  HEIC("image/heic"),
  HEIF("image/heif"),
  AVIF("image/avif"),
  TIFF("image/tiff"),
  BMP("image/bmp"),
  WEBP("image/webp");

  /** How many first bytes {@link #of} looks at, however many it is given. */
  public static final int HEAD_BYTES = 64;

  private final String mediaType;

  ImageType(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The names of all types, for people. */
  public static String all() {
    return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
  }

  /**
   * The type of the image that starts with {@code bytes}: its first {@link #HEAD_BYTES}, fewer
   * where it ends before, or all of it.
   */
  public static Optional<ImageType> of(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    }
    if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    }
    if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return Optional.of(WEBP);
    }
    if (Signatures.isTiff(head)) {
      return Optional.of(TIFF);
    }
    return Signatures.isBitmap(head) ? Optional.of(BMP) : Brands.of(head).map(Brands::type);
  }
}
