package io.cartorio.workers.annotate;

import io.cartorio.schemas.result.Box;
import io.cartorio.schemas.result.Extraction;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/**
 * Draws what was read from a photo on it: a box for each field and code, numbered and named, and a
 * list of the values beside or below it. Green is sure, orange and broken is worth a look, blue is
 * a code; grey in the list is what this photo does not show.
 *
 * <p>Thread-safe.
 */
public final class Annotator {
  /** The most that a picture takes, in bytes. */
  public static final int MOST_BYTES = 400_000;

  private static final double UNIT_SIDE = 1400;

  private final Lettering lettering;

  private Annotator(Lettering lettering) {
    this.lettering = lettering;
  }

  /** Nothing where this machine has no fonts to write with: fontconfig and one with accents. */
  public static Optional<Annotator> ofThisMachine() {
    return Lettering.ofThisMachine().map(Annotator::new);
  }

  /**
   * A JPEG of the upright photo and the list.
   *
   * @param number which of the job's images it is, from 1
   * @param print where text stands in the upright photo, which names keep off where they can
   */
  public byte[] annotate(UprightPhoto upright, Extraction extraction, int number, List<Box> print) {
    BufferedImage photo = upright.picture();
    double unit = Math.max(photo.getWidth(), photo.getHeight()) / UNIT_SIDE;
    List<Entry> entries = Entry.of(extraction, number);
    Legend legend = new Legend(entries, lettering, unit);
    Rectangle beside = legend.place(new Dimension(photo.getWidth(), photo.getHeight()));
    BufferedImage picture =
        new BufferedImage(
            Math.max(photo.getWidth(), beside.x + beside.width),
            Math.max(photo.getHeight(), beside.y + beside.height),
            BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D drawing = picture.createGraphics();
    try {
      drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      drawing.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      drawing.drawImage(photo, 0, 0, null);
      Rectangle place = new Rectangle(photo.getWidth(), photo.getHeight());
      new Marks(drawing, place, lettering, unit).draw(entries, print);
      legend.draw(drawing, beside);
    } finally {
      drawing.dispose();
    }
    return JpegFile.of(picture, MOST_BYTES);
  }
}
