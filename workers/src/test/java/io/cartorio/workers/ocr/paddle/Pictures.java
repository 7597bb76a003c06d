package io.cartorio.workers.ocr.paddle;

import io.cartorio.workers.image.RgbImage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Pictures from files, by the JDK's own decoder: good enough for JPEG that we made ourselves. */
final class Pictures {

  private Pictures() {}

  static RgbImage load(Path file) {
    try {
      BufferedImage decoded = ImageIO.read(file.toFile());
      int width = decoded.getWidth();
      int height = decoded.getHeight();
      int[] packed = decoded.getRGB(0, 0, width, height, null, 0, width);
      byte[] rgb = new byte[packed.length * 3];
      for (int pixel = 0, at = 0; pixel < packed.length; pixel++) {
        rgb[at++] = (byte) (packed[pixel] >> 16);
        rgb[at++] = (byte) (packed[pixel] >> 8);
        rgb[at++] = (byte) packed[pixel];
      }
      return new RgbImage(width, height, rgb);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
