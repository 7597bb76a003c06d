package io.cartorio.workers.imaging;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import javax.imageio.ImageIO;

/**
 * BMP through the JDK: libvips reads it only by ImageMagick, which is blocked. The header is
 * checked here first (BITMAPCOREHEADER and BITMAPINFOHEADER of Windows GDI).
 */
final class Bitmap {
  private static final ValueLayout.OfInt INT =
      JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfShort SHORT =
      JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  /** BI_RGB, BI_RLE8, BI_RLE4 and BI_BITFIELDS: later numbers wrap a JPEG or PNG of any size. */
  private static final int LAST_PLAIN_COMPRESSION = 3;

  private static final int ROWS_AT_ONCE = 16;

  private Bitmap() {}

  record Header(int width, int height) {}

  static Header header(MemorySegment bmp) throws IOException {
    if (bmp.byteSize() < 26) {
      throw new IOException("BMP: no whole header");
    }
    boolean core = bmp.get(INT, 14) == 12;
    if (!core && bmp.byteSize() < 54) {
      throw new IOException("BMP: no whole header");
    }
    int width = core ? Short.toUnsignedInt(bmp.get(SHORT, 18)) : bmp.get(INT, 18);
    int height = core ? Short.toUnsignedInt(bmp.get(SHORT, 20)) : Math.abs(bmp.get(INT, 22));
    int compression = core ? 0 : bmp.get(INT, 30);
    if (width < 1 || height < 1) {
      throw new IOException("BMP: impossible size");
    }
    if (compression < 0 || compression > LAST_PLAIN_COMPRESSION) {
      throw new IOException("BMP: unknown compression");
    }
    return new Header(width, height);
  }

  static MemorySegment decode(MemorySegment bmp, Header size, SegmentAllocator memory)
      throws IOException {
    BufferedImage image = read(bmp);
    if (image.getWidth() != size.width() || image.getHeight() != size.height()) {
      throw new IOException("BMP: unreadable");
    }
    MemorySegment rgb = memory.allocate(3L * size.width() * size.height());
    long at = 0;
    int[] row = new int[size.width() * ROWS_AT_ONCE];
    for (int y = 0; y < size.height(); y += ROWS_AT_ONCE) {
      int rows = Math.min(ROWS_AT_ONCE, size.height() - y);
      image.getRGB(0, y, size.width(), rows, row, 0, size.width());
      for (int i = 0; i < rows * size.width(); i++) {
        rgb.set(JAVA_BYTE, at++, (byte) (row[i] >> 16));
        rgb.set(JAVA_BYTE, at++, (byte) (row[i] >> 8));
        rgb.set(JAVA_BYTE, at++, (byte) row[i]);
      }
    }
    return rgb;
  }

  private static BufferedImage read(MemorySegment bmp) throws IOException {
    try {
      ImageIO.setUseCache(false);
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(bmp.toArray(JAVA_BYTE)));
      if (image == null) {
        throw new IOException("BMP: unreadable");
      }
      return image;
    } catch (RuntimeException e) {
      throw new IOException("BMP: unreadable", e);
    }
  }
}
