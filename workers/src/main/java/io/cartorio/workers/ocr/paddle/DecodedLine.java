package io.cartorio.workers.ocr.paddle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The characters of a line, from left to right, and where they stand. */
record DecodedLine(List<Character> characters) {

  /**
   * @param score 0..1
   * @param centre where its middle is, 0..1 of the line's length
   */
  record Character(String text, double score, double centre) {

    boolean isSpace() {
      return text.isBlank();
    }
  }

  /**
   * @param confidence 0..1, the mean of its characters
   * @param start 0..1 of the line's length
   * @param end 0..1 of the line's length, at least {@code start}
   */
  record Word(String text, double confidence, double start, double end) {}

  DecodedLine {
    characters = List.copyOf(characters);
  }

  String text() {
    return characters.stream().map(Character::text).collect(Collectors.joining()).strip();
  }

  /** The mean of the characters' scores, 0 when there are none. */
  double confidence() {
    return mean(characters);
  }

  /** How many characters are letters: those say most about which way is up. */
  long letters() {
    return characters.stream()
        .filter(c -> java.lang.Character.isLetter(c.text().codePointAt(0)))
        .count();
  }

  /** What stands between spaces. */
  List<Word> words() {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < characters.size()) {
      if (characters.get(at).isSpace()) {
        at++;
        continue;
      }
      int start = at;
      while (at < characters.size() && !characters.get(at).isSpace()) {
        at++;
      }
      words.add(word(start, at));
    }
    return words;
  }

  private Word word(int from, int to) {
    List<Character> part = characters.subList(from, to);
    String text = part.stream().map(Character::text).collect(Collectors.joining());
    double margin = halfAdvance();
    double start =
        from == 0 ? 0 : Math.max(edge(from - 1, from), part.getFirst().centre() - margin);
    double end =
        to == characters.size() ? 1 : Math.min(edge(to - 1, to), part.getLast().centre() + margin);
    return new Word(text, mean(part), start, Math.max(start, end));
  }

  private double edge(int left, int right) {
    return (characters.get(left).centre() + characters.get(right).centre()) / 2;
  }

  /** Half of what a character of this line takes on average. */
  private double halfAdvance() {
    double span = characters.getLast().centre() - characters.getFirst().centre();
    return characters.size() < 2 ? 0.5 : span / (characters.size() - 1) / 2;
  }

  private static double mean(List<Character> characters) {
    return characters.stream().mapToDouble(Character::score).average().orElse(0);
  }
}
