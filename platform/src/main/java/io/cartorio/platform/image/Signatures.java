package io.cartorio.platform.image;

import java.util.Set;

/** Formats that more than one sequence of bytes begins. A head is text of one character a byte. */
final class Signatures {
  /**
   * OS/2's headers of 12 and 64 bytes, and those of Windows from BITMAPINFOHEADER to
   * BITMAPV5HEADER.
   */
  private static final Set<Integer> BITMAP_HEADER_SIZES = Set.of(12, 40, 52, 56, 64, 108, 124);

  private static final int BITMAP_HEADER_AT = 14;

  private Signatures() {}

  /** TIFF 6.0 (42) and BigTIFF (43, then 8-byte offsets), in either byte order. */
  static boolean isTiff(String head) {
    return head.startsWith("II*\0")
        || head.startsWith("MM\0*")
        || head.startsWith("II+\0\b\0\0\0")
        || head.startsWith("MM\0+\0\b\0\0");
  }

  /** "BM" alone is too common: the size of the header that follows must be one there is. */
  static boolean isBitmap(String head) {
    return head.startsWith("BM")
        && head.length() >= BITMAP_HEADER_AT + 4
        && BITMAP_HEADER_SIZES.contains(littleEndian(head, BITMAP_HEADER_AT));
  }

  private static int littleEndian(String head, int at) {
    return head.charAt(at)
        | head.charAt(at + 1) << 8
        | head.charAt(at + 2) << 16
        | head.charAt(at + 3) << 24;
  }
}
