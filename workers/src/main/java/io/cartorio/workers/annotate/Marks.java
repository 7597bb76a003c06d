package io.cartorio.workers.annotate;

import io.cartorio.schemas.result.Box;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/** Draws the boxes on the photo, each with its mark and name beside it where there is room. */
final class Marks {
  private static final Color HALO = new Color(255, 255, 255, 140);

  private final Graphics2D drawing;
  private final Rectangle photo;
  private final Lettering lettering;
  private final double unit;

  /**
   * @param photo where the photo lies
   * @param unit in pixels: 1 where its longest side has 1,400
   */
  Marks(Graphics2D drawing, Rectangle photo, Lettering lettering, double unit) {
    this.drawing = drawing;
    this.photo = photo;
    this.lettering = lettering;
    this.unit = unit;
  }

  void draw(List<Entry> entries, List<Box> print) {
    List<Boxed> boxed = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.box() != null) {
        boxed.add(new Boxed(entry, on(entry.box())));
      }
    }
    List<Rectangle> better = print.stream().map(this::on).toList();
    List<Rectangle> taken = new ArrayList<>();
    boxed.forEach(each -> taken.add(each.box));
    boxed.forEach(this::outline);
    boxed.forEach(each -> taken.add(chip(each, taken, better)));
  }

  /** An entry and its box on the photo; those of lines that were read leave room already. */
  private record Boxed(Entry entry, Rectangle box) {}

  private Rectangle on(Box box) {
    int x0 = (int) Math.floor(box.x0() * photo.width);
    int y0 = (int) Math.floor(box.y0() * photo.height);
    int x1 = (int) Math.ceil(box.x1() * photo.width);
    int y1 = (int) Math.ceil(box.y1() * photo.height);
    return new Rectangle(photo.x + x0, photo.y + y0, x1 - x0, y1 - y0).intersection(photo);
  }

  private void outline(Boxed boxed) {
    Rectangle box = boxed.box;
    int round = (int) (6 * unit);
    drawing.setStroke(new BasicStroke((float) (4.5 * unit)));
    drawing.setColor(HALO);
    drawing.drawRoundRect(box.x, box.y, box.width, box.height, round, round);
    drawing.setStroke(stroke(boxed.entry.tone()));
    drawing.setColor(boxed.entry.tone().colour());
    drawing.drawRoundRect(box.x, box.y, box.width, box.height, round, round);
  }

  /** Broken for what is worth a look, so that it is seen without colours too. */
  private BasicStroke stroke(Tone tone) {
    float wide = (float) (2.6 * unit);
    return tone == Tone.LOOK
        ? new BasicStroke(
            wide,
            BasicStroke.CAP_BUTT,
            BasicStroke.JOIN_ROUND,
            1,
            new float[] {(float) (9 * unit), (float) (4 * unit)},
            0)
        : new BasicStroke(wide);
  }

  /** With the name where that covers nothing, else the number alone, wherever that goes. */
  private Rectangle chip(Boxed boxed, List<Rectangle> taken, List<Rectangle> better) {
    Font font = lettering.bold(15 * unit);
    FontMetrics metrics = drawing.getFontMetrics(font);
    Entry entry = boxed.entry;
    int gap = (int) Math.ceil(2 * unit);
    for (String text : List.of(entry.caption(), entry.mark())) {
      ChipPlace place = new ChipPlace(boxed.box, photo, size(text, metrics), gap);
      Rectangle free = place.among(taken, better);
      if (free != null) {
        return draw(text, font, metrics, entry.tone(), free);
      }
    }
    ChipPlace place = new ChipPlace(boxed.box, photo, size(entry.mark(), metrics), 0);
    return draw(entry.mark(), font, metrics, entry.tone(), place.corner());
  }

  private Dimension size(String text, FontMetrics metrics) {
    return new Dimension(
        metrics.stringWidth(text) + (int) (10 * unit), (int) (metrics.getHeight() + unit));
  }

  private Rectangle draw(String text, Font font, FontMetrics metrics, Tone tone, Rectangle place) {
    drawing.setColor(tone.colour());
    int round = (int) (8 * unit);
    drawing.fillRoundRect(place.x, place.y, place.width, place.height, round, round);
    drawing.setColor(Color.WHITE);
    drawing.setFont(font);
    drawing.drawString(
        text,
        place.x + (place.width - metrics.stringWidth(text)) / 2,
        place.y + (place.height - metrics.getHeight()) / 2 + metrics.getAscent());
    return place;
  }
}
