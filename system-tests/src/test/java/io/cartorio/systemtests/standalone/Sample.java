package io.cartorio.systemtests.standalone;

import io.cartorio.schemas.serde.Json;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;

/** An upright picture of {@code samples/}, with what is written on it, to be spoiled. */
final class Sample {
  private static final int MARGIN = 10;

  private final BufferedImage picture;
  private final JsonNode fields;

  private Sample(BufferedImage picture, JsonNode fields) {
    this.picture = picture;
    this.fields = fields;
  }

  static Sample of(String name) throws IOException {
    BufferedImage read =
        ImageIO.read(new ByteArrayInputStream(RunningPlatform.sample(name + ".jpg")));
    JsonNode truth = Json.mapper().readTree(RunningPlatform.sample(name + ".json"));
    return new Sample(Objects.requireNonNull(read), truth.path("fields"));
  }

  BufferedImage picture() {
    return picture;
  }

  /** What is printed, by field. */
  Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : fields.properties()) {
      if (field.getValue().path("value").isString()) {
        values.put(field.getKey(), field.getValue().path("value").asString());
      }
    }
    return values;
  }

  /** The part of the picture between two shares of its width and height. */
  BufferedImage part(double left, double top, double right, double bottom) {
    int x = (int) (left * picture.getWidth());
    int y = (int) (top * picture.getHeight());
    int width = (int) (right * picture.getWidth()) - x;
    int height = (int) (bottom * picture.getHeight()) - y;
    return picture.getSubimage(x, y, width, height);
  }

  /** Whether a part of what is printed for a field lies to the right of this share of the width. */
  boolean reachesBeyond(String field, double share) {
    return fields
        .path(field)
        .path("quad")
        .valueStream()
        .anyMatch(p -> p.path(0).asDouble() > share);
  }

  /** The picture with strips of tape over these fields. */
  BufferedImage covered(String... names) {
    BufferedImage spoiled = canvas(picture.getWidth(), picture.getHeight());
    Graphics2D page = spoiled.createGraphics();
    page.drawImage(picture, 0, 0, null);
    page.setColor(new Color(190, 170, 130));
    for (String name : names) {
      Polygon strip = new Polygon();
      for (JsonNode corner : fields.path(name).path("quad")) {
        strip.addPoint(
            (int) (corner.path(0).asDouble() * picture.getWidth()),
            (int) (corner.path(1).asDouble() * picture.getHeight()));
      }
      var around = strip.getBounds();
      around.grow(MARGIN, MARGIN / 2);
      page.fill(around);
    }
    page.dispose();
    return spoiled;
  }

  /** Two pictures in one, one above the other. */
  static BufferedImage stacked(BufferedImage upper, BufferedImage lower) {
    BufferedImage both =
        canvas(Math.max(upper.getWidth(), lower.getWidth()), upper.getHeight() + lower.getHeight());
    Graphics2D page = both.createGraphics();
    page.drawImage(upper, 0, 0, null);
    page.drawImage(lower, 0, upper.getHeight(), null);
    page.dispose();
    return both;
  }

  /** A table top: stripes along the grain, and nothing on it. */
  static BufferedImage texture() {
    BufferedImage wood = canvas(900, 600);
    for (int y = 0; y < wood.getHeight(); y++) {
      for (int x = 0; x < wood.getWidth(); x++) {
        double grain = Math.sin(y / 7.0 + 3 * Math.sin(x / 160.0)) + Math.sin(y / 2.3 + x / 90.0);
        int shade = 120 + (int) (18 * grain);
        wood.setRGB(x, y, new Color(shade, shade * 3 / 4, shade / 2).getRGB());
      }
    }
    return wood;
  }

  static BufferedImage emptyPage() {
    BufferedImage page = canvas(1000, 700);
    Graphics2D paper = page.createGraphics();
    paper.setColor(new Color(246, 245, 240));
    paper.fillRect(0, 0, page.getWidth(), page.getHeight());
    paper.dispose();
    return page;
  }

  static byte[] jpeg(BufferedImage picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpeg", bytes);
    return bytes.toByteArray();
  }

  private static BufferedImage canvas(int width, int height) {
    return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
  }
}
