package io.cartorio.workers.annotate;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** The letters of this machine. Java draws none without fontconfig and a font. */
final class Lettering {
  private static final String NEEDED = "ÁÀÂÃÇÉÊÍÓÔÕÚÜáàâãçéêíóôõúü0123456789%—…";

  /** No line is long enough for more. */
  private static final int MOST_SHOWN = 200;

  private final Font regular;
  private final Font bold;

  private Lettering() {
    regular = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    bold = new Font(Font.SANS_SERIF, Font.BOLD, 12);
  }

  /** Nothing where there is no font, or none with the accents of Portuguese. */
  static Optional<Lettering> ofThisMachine() {
    try {
      Lettering lettering = new Lettering();
      boolean complete =
          lettering.regular.canDisplayUpTo(NEEDED) < 0 && lettering.bold.canDisplayUpTo(NEEDED) < 0;
      return complete && lettering.draws() ? Optional.of(lettering) : Optional.empty();
    } catch (OutOfMemoryError | StackOverflowError e) {
      throw e;
    } catch (RuntimeException | Error e) {
      // How Java ends its search for fonts depends on what it misses: also with a bare Error.
      return Optional.empty();
    }
  }

  private boolean draws() {
    BufferedImage paper = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    Graphics2D drawing = paper.createGraphics();
    try {
      return drawing.getFontMetrics(regular).stringWidth(NEEDED) > 0;
    } finally {
      drawing.dispose();
    }
  }

  Font regular(double size) {
    return regular.deriveFont((float) size);
  }

  Font bold(double size) {
    return bold.deriveFont((float) size);
  }

  /** The text, cut where it would be wider than {@code width} pixels. */
  static String fitting(String text, FontMetrics metrics, int width) {
    String shown =
        text.codePoints()
            .limit(MOST_SHOWN)
            .filter(each -> !Character.isISOControl(each))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    if (metrics.stringWidth(shown) <= width) {
      return shown;
    }
    int end = shown.length();
    while (end > 0 && metrics.stringWidth(shown.substring(0, end) + "…") > width) {
      end = shown.offsetByCodePoints(end, -1);
    }
    return shown.substring(0, end).stripTrailing() + "…";
  }
}
