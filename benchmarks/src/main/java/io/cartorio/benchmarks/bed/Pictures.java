package io.cartorio.benchmarks.bed;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures of invented papers, the same in every run. */
public final class Pictures {
  private Pictures() {}

  /** A JPEG of about {@code bytes} bytes: 1600 by 1200 pixels of text, with a sensor's noise. */
  public static byte[] photo(int bytes) throws IOException {
    BufferedImage image = paper(1600, 1200, 24, 44);
    addNoise(image);
    float low = 0.05f;
    float high = 0.95f;
    byte[] best = jpeg(image, low);
    for (int i = 0; i < 8; i++) {
      float middle = (low + high) / 2;
      byte[] tried = jpeg(image, middle);
      if (tried.length > bytes) {
        high = middle;
      } else {
        low = middle;
        best = tried;
      }
    }
    return best;
  }

  /** A small JPEG with three lines of text. */
  public static byte[] note() throws IOException {
    return jpeg(paper(640, 240, 3, 36), 0.9f);
  }

  private static BufferedImage paper(int width, int height, int lines, int size) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D page = image.createGraphics();
    page.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    page.setColor(new Color(244, 241, 232));
    page.fillRect(0, 0, width, height);
    page.setColor(new Color(30, 30, 40));
    page.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size * 3 / 4));
    for (int line = 0; line < lines; line++) {
      page.drawString(
          "Recibo %04d de papel inventado, valor %d reais".formatted(line * 37 + 5, line * 13 + 7),
          size,
          (line + 1) * (height - size) / lines);
    }
    page.dispose();
    return image;
  }

  private static void addNoise(BufferedImage image) {
    Random random = new Random(7);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int grain = random.nextInt(25) - 12;
        int rgb = image.getRGB(x, y);
        image.setRGB(
            x,
            y,
            (shade(rgb >> 16, grain) << 16) | (shade(rgb >> 8, grain) << 8) | shade(rgb, grain));
      }
    }
  }

  private static int shade(int channel, int grain) {
    return Math.clamp((channel & 0xff) + grain, 0, 255);
  }

  private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(quality);
      writer.setOutput(output);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
