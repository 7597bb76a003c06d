package io.cartorio.workers.imaging;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/**
 * Generated pictures of every format. The picture's left half is red and its right half blue, with
 * a green bar over the top, so that a turn or a swap of channels is seen.
 */
final class Pictures {
  private static final VipsLibrary VIPS = VipsLibrary.load();

  static {
    VIPS.start("VipsForeignLoadPng", "VipsForeignLoadJpeg");
  }

  private Pictures() {}

  static byte[] drawn(String format, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D drawing = image.createGraphics();
    drawing.setColor(Color.RED);
    drawing.fillRect(0, 0, width / 2, height);
    drawing.setColor(Color.BLUE);
    drawing.fillRect(width / 2, 0, width - width / 2, height);
    drawing.setColor(Color.GREEN);
    drawing.fillRect(0, 0, width, height / 4);
    drawing.dispose();
    return written(image, format);
  }

  /** Half transparent: the left half is clear, the right half opaque black. */
  static byte[] transparent(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++) {
      for (int x = width / 2; x < width; x++) {
        image.setRGB(x, y, 0xff000000);
      }
    }
    return written(image, "png");
  }

  static byte[] grey(int width, int height) {
    return written(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "png");
  }

  static byte[] deep(int width, int height) {
    return written(new BufferedImage(width, height, BufferedImage.TYPE_USHORT_GRAY), "png");
  }

  private static byte[] written(BufferedImage image, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalArgumentException("No writer for " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * The drawn picture saved by libvips; the suffix may carry options, as {@code
   * .tif[compression=lzw]}.
   */
  static byte[] converted(Path folder, String suffix, int width, int height) throws Exception {
    return converted(folder, suffix, width, height, 22);
  }

  /** The same in another colour space, by libvips' number for it. */
  static byte[] converted(Path folder, String suffix, int width, int height, int space)
      throws Exception {
    byte[] png = drawn("png", width, height);
    Path file = folder.resolve("picture" + suffix.replaceFirst("\\[.*", ""));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment image =
          VIPS.open(arena.allocateFrom(ValueLayout.JAVA_BYTE, png), arena.allocateFrom(""));
      MemorySegment out = arena.allocate(ValueLayout.ADDRESS);
      VIPS.call("vips_colourspace", 3, image, out, space, MemorySegment.NULL);
      VIPS.call(
          "vips_image_write_to_file",
          2,
          out.get(ValueLayout.ADDRESS, 0),
          arena.allocateFrom(folder.resolve("picture" + suffix).toString()),
          MemorySegment.NULL);
    }
    return Files.readAllBytes(file);
  }

  /** A JPEG with an EXIF segment of one entry, the orientation, after its first marker. */
  static byte[] turned(byte[] jpeg, int orientation) {
    ByteBuffer exif = ByteBuffer.allocate(36);
    exif.putShort((short) 0xffe1).putShort((short) 34).put("Exif\0\0".getBytes(US_ASCII));
    exif.put("MM\0*".getBytes(US_ASCII)).putInt(8).putShort((short) 1);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    exif.putShort((short) 0).putInt(0);
    ByteBuffer whole = ByteBuffer.allocate(jpeg.length + exif.capacity());
    return whole.put(jpeg, 0, 2).put(exif.array()).put(jpeg, 2, jpeg.length - 2).array();
  }

  /** A PNG of one value that brings a colour profile of its own. */
  static byte[] profiled(int value, byte[] profile) {
    BufferedImage image = new BufferedImage(32, 20, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 32 * 20; i++) {
      image.setRGB(i % 32, i / 32, value << 16 | value << 8 | value);
    }
    byte[] png = written(image, "png");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(png, 0, 33);
    ByteArrayOutputStream iccp = new ByteArrayOutputStream();
    iccp.writeBytes("profile\0\0".getBytes(US_ASCII));
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(iccp)) {
      deflated.write(profile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    chunk(out, "iCCP", iccp.toByteArray());
    out.write(png, 33, png.length - 33);
    return out.toByteArray();
  }

  /** A PNG of a few bytes that says it is as large as this. */
  static byte[] hugePng(int width, int height) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put(new byte[] {8, 2, 0, 0, 0});
    chunk(out, "IHDR", header.array());
    chunk(out, "IDAT", new byte[4000]);
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    byte[] name = type.getBytes(US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(name);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
