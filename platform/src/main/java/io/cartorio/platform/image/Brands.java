package io.cartorio.platform.image;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The families of brands in an ISO base media file's {@code ftyp} box (ISO/IEC 14496-12) that are
 * images: HEVC-coded and structural ones of HEIF (ISO/IEC 23008-12), and AVIF's.
 */
enum Brands {
  HEVC(ImageType.HEIC, "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs"),
  AV1(ImageType.AVIF, "avif", "avis"),
  /** They say that it is HEIF, and leave it to the compatible brands how it is coded. */
  STRUCTURAL(ImageType.HEIF, "mif1", "mif2", "msf1");

  private static final int MAJOR_AT = 8;
  private static final int COMPATIBLE_AT = 16;
  private static final int LENGTH = 4;

  private final ImageType type;
  private final Set<String> names;

  Brands(ImageType type, String... names) {
    this.type = type;
    this.names = Set.of(names);
  }

  ImageType type() {
    return type;
  }

  /**
   * What the file that begins with {@code head} is, by its major brand or what that leaves open.
   */
  static Optional<Brands> of(String head) {
    if (!head.startsWith("ftyp", LENGTH)) {
      return Optional.empty();
    }
    return named(head, MAJOR_AT)
        .map(major -> major.equals(STRUCTURAL) ? compatible(head).orElse(major) : major);
  }

  /** The first compatible brand that says how it is coded. */
  private static Optional<Brands> compatible(String head) {
    int end = (int) Math.min(head.length(), boxSize(head));
    for (int at = COMPATIBLE_AT; at + LENGTH <= end; at += LENGTH) {
      Optional<Brands> found = named(head, at);
      if (found.isPresent() && !found.get().equals(STRUCTURAL)) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Brands> named(String head, int at) {
    if (head.length() < at + LENGTH) {
      return Optional.empty();
    }
    String brand = head.substring(at, at + LENGTH);
    return Arrays.stream(values()).filter(family -> family.names.contains(brand)).findFirst();
  }

  private static long boxSize(String head) {
    return (long) head.charAt(0) << 24
        | head.charAt(1) << 16
        | head.charAt(2) << 8
        | head.charAt(3);
  }
}
