package io.cartorio.gateway.upload;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
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

  /** How many first bytes {@link #of} looks at. */
  public static final int HEAD_BYTES = 64;

  private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final Set<String> HEVC_BRANDS =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs");
  private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");
  private static final Set<String> HEIF_BRANDS = Set.of("mif1", "mif2", "msf1");
  private static final Set<Integer> BMP_HEADER_SIZES = Set.of(12, 40, 52, 56, 64, 108, 124);

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

  /** The type of the image that starts with {@code head}, which may be shorter than asked for. */
  public static Optional<ImageType> of(byte[] head) {
    if (startsWith(head, 0xff, 0xd8, 0xff)) {
      return Optional.of(JPEG);
    }
    if (head.length >= PNG_SIGNATURE.length
        && Arrays.equals(PNG_SIGNATURE, Arrays.copyOf(head, PNG_SIGNATURE.length))) {
      return Optional.of(PNG);
    }
    if (isTiff(head)) {
      return Optional.of(TIFF);
    }
    if (text(head, 0).equals("RIFF") && text(head, 8).equals("WEBP")) {
      return Optional.of(WEBP);
    }
    if (isBmp(head)) {
      return Optional.of(BMP);
    }
    return text(head, 4).equals("ftyp") ? ofBrands(head) : Optional.empty();
  }

  /** ISO/IEC 14496-12 {@code ftyp}: a major brand at 8 and compatible brands from 16. */
  private static Optional<ImageType> ofBrands(byte[] head) {
    Optional<ImageType> major = ofBrand(text(head, 8));
    if (major.isEmpty() || !major.get().equals(HEIF)) {
      return major;
    }
    int end = Math.min(head.length, bigEndian(head, 0));
    for (int at = 16; at + 4 <= end; at += 4) {
      Optional<ImageType> compatible = ofBrand(text(head, at));
      if (compatible.isPresent() && !compatible.get().equals(HEIF)) {
        return compatible;
      }
    }
    return major;
  }

  private static Optional<ImageType> ofBrand(String brand) {
    if (HEVC_BRANDS.contains(brand)) {
      return Optional.of(HEIC);
    }
    if (AVIF_BRANDS.contains(brand)) {
      return Optional.of(AVIF);
    }
    return HEIF_BRANDS.contains(brand) ? Optional.of(HEIF) : Optional.empty();
  }

  private static boolean isTiff(byte[] head) {
    return startsWith(head, 'I', 'I', 42, 0)
        || startsWith(head, 'M', 'M', 0, 42)
        || startsWith(head, 'I', 'I', 43, 0)
        || startsWith(head, 'M', 'M', 0, 43);
  }

  /** "BM" alone is too common: the size of the header that follows must be one there is. */
  private static boolean isBmp(byte[] head) {
    return startsWith(head, 'B', 'M')
        && head.length >= 18
        && BMP_HEADER_SIZES.contains(Integer.reverseBytes(bigEndian(head, 14)));
  }

  private static boolean startsWith(byte[] head, int... expected) {
    if (head.length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((head[i] & 0xff) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  private static String text(byte[] head, int at) {
    return head.length < at + 4 ? "" : new String(head, at, 4, StandardCharsets.ISO_8859_1);
  }

  private static int bigEndian(byte[] head, int at) {
    return (head[at] & 0xff) << 24
        | (head[at + 1] & 0xff) << 16
        | (head[at + 2] & 0xff) << 8
        | (head[at + 3] & 0xff);
  }
}
