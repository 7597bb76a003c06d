package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.DocumentType;
import io.cartorio.schemas.document.FieldRule;
import io.cartorio.schemas.result.PageText;
import io.cartorio.schemas.result.TextLine;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words that stand on one image, and which of a document type's are among them, read with a
 * letter wrong or a space lost. For one thread.
 */
public final class PrintedWords {
  /** A line of so many words is running text, in which any words may stand. */
  private static final int PROSE = 14;

  /** Words that are less of their line are a part of a sentence. */
  private static final double LEAST_SHARE = 0.5;

  /** Of shorter words no letter may be wrong; of longer ones, one in so many. */
  private static final int SHORT = 8;

  private static final int LETTERS_A_MISTAKE = 6;
  private static final double SURE_LABEL = 0.75;

  private final Sheet sheet;
  private final List<String> lines;

  private PrintedWords(Sheet sheet, List<String> lines) {
    this.sheet = sheet;
    this.lines = lines;
  }

  public static PrintedWords of(PageText page) {
    List<String> lines =
        page.lines().stream()
            .map(TextLine::text)
            .filter(line -> line.split(" ").length < PROSE)
            .map(Likeness::pressed)
            .filter(line -> line.length() > 2)
            .toList();
    return new PrintedWords(Sheet.of(1, page), lines);
  }

  /** How many lines with words there are. */
  public int lines() {
    return lines.size();
  }

  /**
   * How well {@code text} can be read as a line or most of one: 0 where it does not stand there.
   */
  public double quality(String text) {
    String wanted = Likeness.pressed(text);
    int allowed = wanted.length() < SHORT ? 0 : wanted.length() / LETTERS_A_MISTAKE;
    double best = 0;
    for (String line : lines) {
      if (wanted.length() < LEAST_SHARE * line.length()
          || line.length() < wanted.length() - allowed) {
        continue;
      }
      int distance =
          allowed == 0 ? line.contains(wanted) ? 0 : 1 : Likeness.distanceWithin(wanted, line);
      if (distance <= allowed) {
        best = Math.max(best, 1 - (double) distance / wanted.length());
      }
    }
    return best;
  }

  /** The fields of {@code type} whose labels stand there, those of shared labels with them. */
  public Set<FieldRule> labelled(DocumentType type) {
    return Labelled.of(sheet, new LabelFinder(LabelBook.of(type))).labels().stream()
        .filter(label -> label.quality() >= SURE_LABEL)
        .flatMap(
            label ->
                switch (label.target()) {
                  case Target.Field field -> List.of(field.rule()).stream();
                  case Target.Shared shared ->
                      shared.label().fields().stream()
                          .flatMap(name -> type.field(name).stream())
                          .limit(1);
                  case Target.Other other -> List.<FieldRule>of().stream();
                  case Target.Heading heading -> List.<FieldRule>of().stream();
                })
        .collect(Collectors.toUnmodifiableSet());
  }
}
