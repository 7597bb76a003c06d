package io.cartorio.workers.annotate;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes a picture as JPEG, as well as a size allows. */
final class JpegFile {
  private static final float[] QUALITIES = {0.8f, 0.65f, 0.5f, 0.35f, 0.2f};

  private JpegFile() {}

  /** The first of the qualities that keeps to {@code most} bytes, or the last. */
  static byte[] of(BufferedImage picture, int most) {
    byte[] file = {};
    for (float quality : QUALITIES) {
      file = written(picture, quality);
      if (file.length <= most) {
        break;
      }
    }
    return file;
  }

  private static byte[] written(BufferedImage picture, float quality) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 19);
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }
}
