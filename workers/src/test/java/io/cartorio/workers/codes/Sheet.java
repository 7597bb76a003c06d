package io.cartorio.workers.codes;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import io.cartorio.workers.image.RgbImage;
import io.cartorio.workers.ocr.Turn;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Random;

/** A grey, speckled sheet with codes drawn on it. */
final class Sheet {
  private final BufferedImage picture;

  Sheet(int width, int height) {
    picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(7);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int grey = 185 + random.nextInt(30);
        picture.setRGB(x, y, grey << 16 | grey << 8 | grey);
      }
    }
  }

  /** Draws a code whose white edge begins at a point, so many pixels a module, turned about it. */
  Sheet code(String content, int x, int y, int module, double degrees) {
    BitMatrix code = encoded(content);
    return draw(
        x,
        y,
        AffineTransform.getRotateInstance(
            Math.toRadians(degrees), code.getWidth() / 2.0, code.getHeight() / 2.0),
        module,
        code);
  }

  /** The same, leaning to the right as seen from the side. */
  Sheet leaning(String content, int x, int y, int module) {
    return draw(x, y, new AffineTransform(1, 0.08, -0.1, 0.85, 6, 0), module, encoded(content));
  }

  private Sheet draw(int x, int y, AffineTransform lean, int module, BitMatrix code) {
    Graphics2D drawing = picture.createGraphics();
    drawing.translate(x, y);
    drawing.scale(module, module);
    drawing.transform(lean);
    drawing.drawImage(modules(code), 0, 0, null);
    drawing.dispose();
    return this;
  }

  private static BufferedImage modules(BitMatrix code) {
    BufferedImage modules =
        new BufferedImage(code.getWidth(), code.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < code.getHeight(); y++) {
      for (int x = 0; x < code.getWidth(); x++) {
        modules.setRGB(x, y, code.get(x, y) ? 0 : 0xffffff);
      }
    }
    return modules;
  }

  /** Covers a place in grey. */
  Sheet covered(int x, int y, int width, int height) {
    Graphics2D drawing = picture.createGraphics();
    drawing.setColor(Color.GRAY);
    drawing.fillRect(x, y, width, height);
    drawing.dispose();
    return this;
  }

  /** A square as in a code's corner. */
  Sheet square(int x, int y, int module) {
    Graphics2D drawing = picture.createGraphics();
    drawing.setColor(Color.BLACK);
    drawing.fillRect(x, y, 7 * module, 7 * module);
    drawing.setColor(Color.WHITE);
    drawing.fillRect(x + module, y + module, 5 * module, 5 * module);
    drawing.setColor(Color.BLACK);
    drawing.fillRect(x + 2 * module, y + 2 * module, 3 * module, 3 * module);
    drawing.dispose();
    return this;
  }

  /** The picture as somebody holds it who has to turn it by {@code turn} to see it upright. */
  RgbImage held(Turn turn) {
    boolean sideways = turn.isSideways();
    int width = sideways ? picture.getHeight() : picture.getWidth();
    int height = sideways ? picture.getWidth() : picture.getHeight();
    byte[] rgb = new byte[width * height * 3];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int pixel =
            switch (turn) {
              case NONE -> picture.getRGB(x, y);
              case QUARTER -> picture.getRGB(picture.getWidth() - 1 - y, x);
              case HALF -> picture.getRGB(picture.getWidth() - 1 - x, picture.getHeight() - 1 - y);
              case THREE_QUARTERS -> picture.getRGB(y, picture.getHeight() - 1 - x);
            };
        int at = (y * width + x) * 3;
        rgb[at] = (byte) (pixel >> 16);
        rgb[at + 1] = (byte) (pixel >> 8);
        rgb[at + 2] = (byte) pixel;
      }
    }
    return new RgbImage(width, height, rgb);
  }

  private static BitMatrix encoded(String content) {
    try {
      return new QRCodeWriter()
          .encode(
              content,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.ERROR_CORRECTION, "M"));
    } catch (WriterException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
