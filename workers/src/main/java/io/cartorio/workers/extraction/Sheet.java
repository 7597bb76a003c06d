package io.cartorio.workers.extraction;

import io.cartorio.schemas.result.Box;
import io.cartorio.schemas.result.PageText;
import io.cartorio.schemas.result.TextLine;
import io.cartorio.schemas.result.TextWord;
import io.cartorio.workers.extraction.Slant.Stroke;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of one image in coordinates of its own, in which lines are level: pixels of the upright
 * image, corrected for how the document was held.
 *
 * @param sideways lines that run up or down the page
 */
record Sheet(int image, PageText page, List<Line> lines, List<Line> sideways) {

  static Sheet of(int image, PageText page) {
    Slant slant = Slant.of(page);
    List<Line> level = new ArrayList<>();
    List<Line> sideways = new ArrayList<>();
    for (TextLine line : page.lines()) {
      Stroke stroke = Stroke.of(line, page);
      List<Line> lines = isSideways(line, stroke) ? sideways : level;
      List<Word> words = words(line, stroke, slant, page);
      if (!words.isEmpty()) {
        lines.add(new Line(lines.size(), words));
      }
    }
    return new Sheet(image, page, Rows.joined(level), List.copyOf(sideways));
  }

  /** One or two letters are as high as they are long, and tell nothing. */
  private static boolean isSideways(TextLine line, Stroke stroke) {
    return line.text().length() > 2 && (!stroke.isLevel() || stroke.height() > stroke.length());
  }

  private static List<Word> words(TextLine line, Stroke stroke, Slant slant, PageText page) {
    double middle = slant.down(stroke.x(), stroke.y());
    double half = stroke.height() / 2;
    List<Word> words = new ArrayList<>();
    for (TextWord word : line.words()) {
      for (Part part : Part.of(narrow(word.text()))) {
        Box box = part.of(word.box(), narrow(word.text()).length());
        double y = (box.y0() + box.y1()) / 2 * page.height();
        words.add(
            new Word(
                part.text(),
                word.confidence(),
                box,
                slant.along(box.x0() * page.width(), y),
                slant.along(box.x1() * page.width(), y),
                middle - half,
                middle + half));
      }
    }
    return words;
  }

  /** Punctuation of the wide forms, which engines that also read Chinese give, as it is printed. */
  private static String narrow(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /** A part of what the engine took for one word: labels are often printed against their values. */
  private record Part(String text, int start, int end) {

    static List<Part> of(String word) {
      List<Part> parts = new ArrayList<>();
      int start = 0;
      for (int i = 1; i < word.length(); i++) {
        boolean colon = word.charAt(i - 1) == ':';
        boolean number = mayBeLabel(word.substring(start, i)) && startsNumber(word, i);
        boolean body = endsNumber(word.substring(start, i)) && isBody(word.substring(i));
        if (colon || number || body) {
          parts.add(new Part(word.substring(start, i), start, i));
          start = i;
        }
      }
      parts.add(new Part(word.substring(start), start, word.length()));
      return parts;
    }

    /** Two letters before a number are part of it, such as a state's, but for these. */
    private static boolean mayBeLabel(String letters) {
      return letters.chars().allMatch(Character::isLetter)
          && (letters.length() > 2 || letters.equalsIgnoreCase("RG"));
    }

    /** A number and who gave it, as in {@code 6523801/SSP/RN}. */
    private static boolean endsNumber(String text) {
      return text.matches(".*\\d[\\d.]{3,}(?:-[\\dX]{1,2})?[/-]");
    }

    private static boolean isBody(String text) {
      return text.matches("\\p{Lu}{2,}[^\\d]*");
    }

    private static boolean startsNumber(String word, int from) {
      return word.substring(from).matches("\\d[\\d.,/-]{6,}[\\dX]");
    }

    Box of(Box whole, int length) {
      double width = whole.x1() - whole.x0();
      return new Box(
          whole.x0() + width * start / length,
          whole.y0(),
          whole.x0() + width * end / length,
          whole.y1());
    }
  }
}
