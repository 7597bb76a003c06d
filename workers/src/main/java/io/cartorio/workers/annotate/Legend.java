package io.cartorio.workers.annotate;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.List;

/** The list of names and values: beside an upright photo, below a wide one. */
final class Legend {
  private static final Color INK = new Color(0x18, 0x1b, 0x1f);
  private static final Color FAINT = new Color(0x6b, 0x72, 0x7a);
  private static final Color RULE = new Color(0xe3, 0xe6, 0xe9);
  private static final int ROW = 50;
  private static final int COLUMN = 500;
  private static final int EDGE = 18;

  private final List<Entry> entries;
  private final Lettering lettering;
  private final double unit;

  Legend(List<Entry> entries, Lettering lettering, double unit) {
    this.entries = entries;
    this.lettering = lettering;
    this.unit = unit;
  }

  /** Where it stands beside or below a photo of this size, which begins at the top left. */
  Rectangle place(Dimension photo) {
    if (photo.width < photo.height * 1.2) {
      int width = px(COLUMN + 2 * EDGE);
      return new Rectangle(photo.width, 0, width, Math.max(photo.height, height(1)));
    }
    return new Rectangle(0, photo.height, photo.width, height(columns(photo.width)));
  }

  private int columns(int width) {
    return Math.max(1, (width - px(2 * EDGE)) / px(COLUMN * 0.8));
  }

  private int height(int columns) {
    return px(2 * EDGE + ROW * Math.ceilDiv(entries.size(), columns));
  }

  void draw(Graphics2D drawing, Rectangle place) {
    drawing.setColor(Color.WHITE);
    drawing.fill(place);
    int columns = place.x > 0 ? 1 : columns(place.width);
    int rows = Math.ceilDiv(entries.size(), columns);
    int width = (place.width - px(2 * EDGE)) / columns;
    for (int i = 0; i < entries.size(); i++) {
      int x = place.x + px(EDGE) + i / rows * width;
      int y = place.y + px(EDGE) + i % rows * px(ROW);
      row(drawing, entries.get(i), new Rectangle(x, y, width - px(EDGE), px(ROW)));
    }
  }

  private void row(Graphics2D drawing, Entry entry, Rectangle place) {
    drawing.setColor(RULE);
    drawing.fillRect(place.x, place.y + place.height - px(5), place.width, 1);
    int left = place.x + px(34);
    mark(drawing, entry, place);
    drawing.setFont(lettering.regular(13 * unit));
    drawing.setColor(FAINT);
    drawing.drawString(entry.name(), left, place.y + px(13));
    FontMetrics small = drawing.getFontMetrics();
    int end = place.x + place.width - small.stringWidth(entry.aside());
    drawing.setColor(entry.tone() == Tone.LOOK ? Tone.LOOK.colour() : FAINT);
    drawing.drawString(entry.aside(), end, place.y + px(13));
    drawing.setFont(
        entry.tone() == Tone.NOT_HERE ? lettering.regular(19 * unit) : lettering.bold(19 * unit));
    drawing.setColor(entry.tone() == Tone.NOT_HERE ? FAINT : INK);
    FontMetrics large = drawing.getFontMetrics();
    drawing.drawString(
        Lettering.fitting(entry.value(), large, place.x + place.width - left),
        left,
        place.y + px(35));
  }

  private void mark(Graphics2D drawing, Entry entry, Rectangle place) {
    if (entry.mark().isEmpty()) {
      return;
    }
    drawing.setColor(entry.tone().colour());
    drawing.fillRoundRect(place.x, place.y + px(2), px(27), px(36), px(8), px(8));
    drawing.setColor(Color.WHITE);
    drawing.setFont(lettering.bold(15 * unit));
    FontMetrics metrics = drawing.getFontMetrics();
    drawing.drawString(
        entry.mark(), place.x + (px(27) - metrics.stringWidth(entry.mark())) / 2, place.y + px(26));
  }

  private int px(double units) {
    return (int) Math.round(units * unit);
  }
}
