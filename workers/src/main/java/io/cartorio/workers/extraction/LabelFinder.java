package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.value.Plain;
import io.cartorio.workers.extraction.LabelBook.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Finds a type's labels in lines as an engine read them: with a letter wrong, spaces lost, or the
 * beginning or end of the line not read at all.
 */
final class LabelFinder {
  private static final int MOST_WORDS = 9;

  /** From here on one letter in so many may be wrong. */
  private static final int SHORT = 4;

  private static final double LEAST_QUALITY = 0.45;

  /** A part of a label says less than the whole: this much at most. */
  private static final double PART = 0.85;

  private static final int SHORTEST_PART = 5;

  private static final double ABBREVIATED = 0.9;

  /** Of several languages in one line, the others of which no type names. */
  private static final double SURE_TONGUE = 0.85;

  private static final int SHORTEST_TONGUE = 3;

  private static final Set<String> PARTICLES = Set.of("DO", "DA", "DOS", "DAS");

  private final LabelBook book;

  LabelFinder(LabelBook book) {
    this.book = book;
  }

  /** The labels in {@code line}, from the left; none overlaps another. */
  List<FoundLabel> in(Line line) {
    List<Scored> found = new ArrayList<>();
    int words = line.words().size();
    for (int from = 0; from < words; from++) {
      StringBuilder text = new StringBuilder();
      for (int to = from + 1; to <= Math.min(words, from + MOST_WORDS); to++) {
        text.append(Likeness.pressed(line.words().get(to - 1).text()));
        add(found, new Span(line, from, to), text.toString());
      }
    }
    return apart(found);
  }

  /** Every entry that the text is likely to be. */
  private void add(List<Scored> found, Span span, String text) {
    if (text.isEmpty() || isSurname(span)) {
      return;
    }
    boolean someone = span.words().size() > 1 && NameWords.isGiven(firstWord(span));
    String tongue = firstTongue(span);
    List<String> words = Abbreviation.words(span.text());
    boolean first = span.from() == 0;
    boolean last = span.to() == span.line().words().size();
    for (Entry entry : book.entries()) {
      double quality = whole(text, entry.text());
      if (quality < 1) {
        quality = Math.max(quality, part(text, entry.text(), first, last));
      }
      if (quality < ABBREVIATED && Abbreviation.matches(words, entry.words())) {
        quality = ABBREVIATED;
      }
      if (quality >= (someone ? 1 : LEAST_QUALITY)) {
        FoundLabel label = FoundLabel.of(entry.target(), span, quality, text, entry.text());
        found.add(new Scored(label, text.length()));
      } else if (!tongue.isEmpty() && whole(tongue, entry.text()) >= SURE_TONGUE) {
        FoundLabel label = FoundLabel.of(entry.target(), span, SURE_TONGUE, text, text);
        found.add(new Scored(label, tongue.length()));
      }
    }
  }

  /** What stands before the first stroke of {@code NOME/NAME/NOMBRE}; empty where none stands. */
  private static String firstTongue(Span span) {
    String text = span.text();
    int end = text.indexOf('/');
    String first = end < 0 ? "" : Likeness.pressed(text.substring(0, end));
    return first.length() < SHORTEST_TONGUE ? "" : first;
  }

  private static String firstWord(Span span) {
    return Plain.of(span.words().getFirst().text());
  }

  /** {@code NASCIMENTO} is a label, and {@code MARIA DO NASCIMENTO} is not. */
  private static boolean isSurname(Span span) {
    String first = firstWord(span);
    if (PARTICLES.contains(first)) {
      return true;
    }
    if (span.words().size() > 1 || !NameWords.isCommon(first)) {
      return false;
    }
    List<Word> line = span.line().words();
    return span.from() > 0 && isNamePart(line.get(span.from() - 1), line.get(span.from()))
        || span.to() < line.size() && isNamePart(line.get(span.to()), line.get(span.from()));
  }

  /** Whether the word beside another goes on with a name. */
  private static boolean isNamePart(Word beside, Word word) {
    String plain = Plain.of(beside.text());
    double gap = Math.max(word.left() - beside.right(), beside.left() - word.right());
    return gap < word.bottom() - word.top()
        && !word.text().endsWith(":")
        && (PARTICLES.contains(plain) || NameWords.isCommon(plain));
  }

  private static double whole(String text, String label) {
    int allowed = label.length() < SHORT ? 0 : Math.max(1, label.length() / 5);
    if (Math.abs(text.length() - label.length()) > allowed) {
      return 0;
    }
    int distance = Likeness.distance(text, label);
    return distance > allowed ? 0 : 1 - (double) distance / label.length();
  }

  /** The end of a label at the line's beginning, its beginning at the line's end, or its middle. */
  private static double part(String text, String label, boolean first, boolean last) {
    if (text.length() < SHORTEST_PART
        || text.length() >= label.length()
        || text.length() * 3 < label.length()
        || !(first || last)) {
      return 0;
    }
    int allowed = text.length() / 6;
    int distance = Likeness.distanceWithin(text, label);
    if (distance > allowed || !(first && last) && !runsOut(text, label, first, allowed)) {
      return 0;
    }
    double likeness = 1 - (double) distance / text.length();
    double coverage = (double) text.length() / label.length();
    return PART * likeness * (0.5 + 0.5 * coverage);
  }

  /** Whether what is missing of the label would stand beyond the line's own beginning or end. */
  private static boolean runsOut(String text, String label, boolean first, int allowed) {
    String kept =
        first ? label.substring(label.length() - text.length()) : label.substring(0, text.length());
    return Likeness.distance(text, kept) <= allowed;
  }

  /** The best of those that overlap: the better reading, and of equals the longer. */
  private static List<FoundLabel> apart(List<Scored> found) {
    found.sort(Comparator.comparingDouble(Scored::weight).reversed());
    List<FoundLabel> kept = new ArrayList<>();
    for (Scored each : found) {
      Span span = each.label.span();
      boolean same =
          kept.stream()
              .anyMatch(
                  other ->
                      other.span().overlaps(span)
                          && !(other.span().equals(span) && isRival(other, each.label)));
      if (!same) {
        kept.add(each.label);
      }
    }
    kept.sort(Comparator.comparingInt(label -> label.span().from()));
    return kept;
  }

  /** Words that begin two labels alike may be either's: {@code Data de} is no answer yet. */
  private static boolean isRival(FoundLabel kept, FoundLabel other) {
    return !kept.target().equals(other.target()) && other.quality() > kept.quality() - 0.1;
  }

  private record Scored(FoundLabel label, int length) {
    double weight() {
      return label.quality() * Math.sqrt(length);
    }
  }
}
