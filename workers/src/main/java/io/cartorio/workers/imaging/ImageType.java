package io.cartorio.workers.imaging;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** The image formats we take, known by their first bytes and never by a name or a header. */
public enum ImageType {
  JPEG,
  PNG,
  HEIC,
  HEIF,
  AVIF,
  TIFF,
  WEBP,
  BMP;

  private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "heim", "heis");
  private static final Set<String> HEIF_BRANDS = Set.of("mif1", "msf1", "hevc", "hevx");
  private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");

  public static Optional<ImageType> of(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    }
    if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    }
    if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
      return Optional.of(TIFF);
    }
    if (head.startsWith("BM") && head.length() >= 14) {
      return Optional.of(BMP);
    }
    if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return Optional.of(WEBP);
    }
    return head.startsWith("ftyp", 4) && head.length() >= 12
        ? ofBrand(head.substring(8, 12))
        : Optional.empty();
  }

  /** ISO/IEC 23008-12 (HEIF): the major brand of the file-type box. */
  private static Optional<ImageType> ofBrand(String brand) {
    if (HEIC_BRANDS.contains(brand)) {
      return Optional.of(HEIC);
    }
    if (AVIF_BRANDS.contains(brand)) {
      return Optional.of(AVIF);
    }
    return HEIF_BRANDS.contains(brand) ? Optional.of(HEIF) : Optional.empty();
  }
}
