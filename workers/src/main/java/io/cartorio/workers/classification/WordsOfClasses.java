package io.cartorio.workers.classification;

import io.cartorio.schemas.document.DocumentClass;
import io.cartorio.schemas.document.DocumentType;
import io.cartorio.schemas.document.DocumentTypes;
import io.cartorio.schemas.document.FieldRule;
import io.cartorio.schemas.document.Mark;
import io.cartorio.schemas.document.Mark.Shows;
import io.cartorio.schemas.document.OtherPapers;
import io.cartorio.schemas.document.Side;
import io.cartorio.workers.extraction.PrintedWords;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the words on an image say of its class, by the marks and labels of the types. */
final class WordsOfClasses {
  /** What each label of a type adds; forms ask for the same things, so labels alone do little. */
  private static final double LABEL = 0.6;

  private static final double ALL_LABELS = 3;
  private static final double ALL_MARKS = 9;

  /** A label that only one side shows. */
  private static final double SIDE_LABEL = 0.5;

  /** A mark of one side, or of a screen. */
  private static final double SHOWN = 1.5;

  private static final double ALL_OF_A_SIDE = 4;

  /** What speaks for something else before a word is read, and once so many lines were. */
  private static final double ANYTHING = 1;

  private static final double LEGIBLE = 3;
  private static final double LEGIBLE_LINES = 8;

  private static final double BOTH_SIDES = 3.5;
  private static final double ON_SCREEN = 4.5;

  /** Hardly a photo shows what screens show. */
  private static final double SCREEN = 3;

  private final DocumentTypes types;
  private final OtherPapers others;

  WordsOfClasses(DocumentTypes types, OtherPapers others) {
    this.types = types;
    this.others = others;
  }

  Likelihoods read(PrintedWords words) {
    Map<String, Double> byClass = new LinkedHashMap<>();
    double none =
        ANYTHING
            + LEGIBLE * Math.min(1, words.lines() / LEGIBLE_LINES)
            + weight(found(words, others.marks()));
    for (DocumentType type : types.all()) {
      Set<FieldRule> labels = words.labelled(type);
      List<FoundMark> marks = found(words, type.marks());
      double score =
          Math.min(ALL_MARKS, weight(marks)) + Math.min(ALL_LABELS, LABEL * labels.size());
      if (type.classes().isEmpty()) {
        none = sum(none, score);
      } else {
        byClass.putAll(ofType(type, score, shown(marks, labels)));
      }
    }
    return new Likelihoods(byClass, none);
  }

  private static Map<String, Double> ofType(
      DocumentType type, double score, Map<Shows, Double> shown) {
    Map<String, Double> looks = new LinkedHashMap<>();
    type.classes().forEach(each -> looks.put(each.name(), looks(each, shown)));
    double all = looks.values().stream().reduce(WordsOfClasses::sum).orElse(0.0);
    double each = all - Math.log(looks.size());
    looks.replaceAll((name, log) -> score + log - each);
    return looks;
  }

  private static double looks(DocumentClass each, Map<Shows, Double> shown) {
    double front = shown.getOrDefault(Shows.FRENTE, 0.0);
    double back = shown.getOrDefault(Shows.VERSO, 0.0);
    double screen = shown.getOrDefault(Shows.DIGITAL, 0.0);
    if (each.digital()) {
      return SCREEN * screen + front + back - ON_SCREEN;
    }
    boolean hasFront = each.sides().contains(Side.FRENTE);
    boolean hasBack = each.sides().contains(Side.VERSO);
    return (hasFront ? front : -front)
        + (hasBack ? back : -back)
        - screen
        - (hasFront && hasBack ? BOTH_SIDES : 0);
  }

  private static Map<Shows, Double> shown(List<FoundMark> found, Set<FieldRule> labels) {
    Map<Shows, Double> shown = new EnumMap<>(Shows.class);
    for (Shows what : Shows.values()) {
      double marks =
          found.stream()
              .filter(each -> each.mark().shows().contains(what))
              .mapToDouble(each -> SHOWN * each.quality())
              .sum();
      shown.put(what, Math.min(ALL_OF_A_SIDE, marks));
    }
    for (FieldRule label : labels) {
      if (label.sides().size() == 1) {
        Shows side = label.sides().contains(Side.FRENTE) ? Shows.FRENTE : Shows.VERSO;
        shown.merge(side, SIDE_LABEL, (a, b) -> Math.min(ALL_OF_A_SIDE, a + b));
      }
    }
    return shown;
  }

  private static double weight(List<FoundMark> found) {
    return found.stream().mapToDouble(each -> each.mark().weight() * each.quality()).sum();
  }

  private static List<FoundMark> found(PrintedWords words, List<Mark> marks) {
    return marks.stream().map(mark -> new FoundMark(mark, quality(words, mark))).toList();
  }

  private static double quality(PrintedWords words, Mark mark) {
    return mark.texts().stream().mapToDouble(words::quality).max().orElse(0);
  }

  /**
   * A mark that was looked for.
   *
   * @param quality how well it can be read; 0 where it does not stand there
   */
  private record FoundMark(Mark mark, double quality) {}

  /** The logarithm of the sum of two numbers given as logarithms. */
  private static double sum(double one, double other) {
    double most = Math.max(one, other);
    return most + Math.log(Math.exp(one - most) + Math.exp(other - most));
  }
}
