package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.DocumentType;
import io.cartorio.schemas.document.FieldRule;
import io.cartorio.schemas.document.Label;
import io.cartorio.schemas.document.SharedLabel;
import io.cartorio.schemas.result.PageText;
import io.cartorio.schemas.result.TextLine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The words that stand on one image, and which of a document type's are among them, read with a
 * letter wrong or a space lost. Immutable.
 */
public final class PrintedWords {
  /** A line of so many words is running text, in which any words may stand. */
  private static final int PROSE = 14;

  /** Words that are less of their line are a part of a sentence. */
  private static final double LEAST_SHARE = 0.5;

  /** Of shorter words no letter may be wrong; of longer ones, one in so many. */
  private static final int SHORT = 8;

  private static final int LETTERS_A_MISTAKE = 6;
  private static final int SHORT_LABEL = 4;
  private static final int LETTERS_A_MISTAKE_IN_A_LABEL = 5;

  private final List<Pressed> lines = new ArrayList<>();

  /** What lines begin with: labels stand there. */
  private final List<Pressed> beginnings = new ArrayList<>();

  /**
   * A text as it is compared.
   *
   * @param text capitals and digits alone
   * @param letters which of them stand in it, a bit each
   */
  private record Pressed(String text, long letters) {
    static Pressed of(String text) {
      String pressed = Likeness.pressed(text);
      long letters = 0;
      for (int i = 0; i < pressed.length(); i++) {
        letters |= 1L << (pressed.charAt(i) & 63);
      }
      return new Pressed(pressed, letters);
    }

    int length() {
      return text.length();
    }

    /** How many kinds of letters {@code other} has and this has not: each is a mistake at least. */
    int lacks(Pressed other) {
      return Long.bitCount(other.letters & ~letters);
    }
  }

  private PrintedWords() {}

  public static PrintedWords of(PageText page) {
    PrintedWords printed = new PrintedWords();
    for (TextLine line : page.lines()) {
      String[] words = line.text().strip().split(" +");
      Pressed whole = Pressed.of(line.text());
      if (words.length < PROSE && whole.length() > 0) {
        printed.lines.add(whole);
        StringBuilder beginning = new StringBuilder();
        for (String word : words) {
          printed.beginnings.add(Pressed.of(beginning.append(word).toString()));
        }
      }
    }
    return printed;
  }

  /** How many lines with words there are. */
  public int lines() {
    return lines.size();
  }

  /**
   * How well {@code text} can be read as a line or most of one: 0 where it does not stand there.
   */
  public double quality(String text) {
    Pressed wanted = Pressed.of(text);
    int allowed = wanted.length() < SHORT ? 0 : wanted.length() / LETTERS_A_MISTAKE;
    double best = 0;
    for (Pressed line : lines) {
      boolean mayBe =
          wanted.length() >= LEAST_SHARE * line.length()
              && line.length() >= wanted.length() - allowed
              && line.lacks(wanted) <= allowed;
      if (mayBe) {
        int distance = Likeness.distanceWithin(wanted.text(), line.text());
        if (distance <= allowed) {
          best = Math.max(best, 1 - (double) distance / wanted.length());
        }
      }
    }
    return best;
  }

  /** The fields of {@code type} whose labels stand there; of a shared label, its first. */
  public Set<FieldRule> labelled(DocumentType type) {
    Set<FieldRule> fields = new LinkedHashSet<>();
    for (FieldRule field : type.fields()) {
      if (standsThere(field.labels())) {
        fields.add(field);
      }
    }
    for (SharedLabel shared : type.sharedLabels()) {
      if (standsThere(shared.labels())) {
        shared.fields().stream()
            .flatMap(name -> type.field(name).stream())
            .findFirst()
            .ifPresent(fields::add);
      }
    }
    return fields;
  }

  private boolean standsThere(List<Label> labels) {
    return labels.stream().map(Label::text).map(Pressed::of).anyMatch(this::beginsALine);
  }

  private boolean beginsALine(Pressed label) {
    int allowed =
        label.length() < SHORT_LABEL
            ? 0
            : Math.max(1, label.length() / LETTERS_A_MISTAKE_IN_A_LABEL);
    for (Pressed beginning : beginnings) {
      if (Math.abs(beginning.length() - label.length()) <= allowed
          && beginning.lacks(label) <= allowed
          && Likeness.distance(label.text(), beginning.text()) <= allowed) {
        return true;
      }
    }
    return false;
  }
}
