package io.cartorio.schemas.document.mrz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The three lines while they are put right, and the notes of what was changed. */
final class MrzLines {
  static final int LENGTH = 30;

  /** How many fillers a reading may lack or have too many: a row of them is hard to count. */
  private static final int SLACK = 8;

  private final List<StringBuilder> lines = new ArrayList<>();
  private final List<MrzCorrection> corrections = new ArrayList<>();

  private MrzLines() {}

  /** The lines at thirty characters each; empty where one has another alphabet or length. */
  static Optional<MrzLines> of(List<String> read) {
    MrzLines lines = new MrzLines();
    for (int i = 0; i < read.size(); i++) {
      StringBuilder line = new StringBuilder(cleaned(read.get(i)));
      if (!hasAlphabet(line) || !lines.fit(line, i)) {
        return Optional.empty();
      }
      lines.lines.add(line);
    }
    return Optional.of(lines);
  }

  /** Without spaces, in capitals, and what fillers are often read as, as fillers. */
  static String cleaned(String line) {
    return line.replaceAll("\\s+", "")
        .replace("«", "<<")
        .replace("≪", "<<")
        .replaceAll("[‹〈(\\[{＜]", "<")
        .toUpperCase(Locale.ROOT);
  }

  /** The characters of {@code line} from {@code from} before {@code to}, counted from 0. */
  String part(int line, int from, int to) {
    return lines.get(line).substring(from, to);
  }

  char at(int line, int column) {
    return lines.get(line).charAt(column);
  }

  /** Takes {@code taken} for what stands there, and notes it, unless it is the same. */
  void put(int line, int column, char taken) {
    char read = at(line, column);
    if (read != taken) {
      corrections.add(new MrzCorrection(line + 1, column + 1, read, taken));
      lines.get(line).setCharAt(column, taken);
    }
  }

  List<MrzCorrection> corrections() {
    return corrections;
  }

  private static boolean hasAlphabet(CharSequence line) {
    return line.chars()
        .allMatch(
            letter ->
                letter == '<' || letter >= '0' && letter <= '9' || letter >= 'A' && letter <= 'Z');
  }

  /** Lengthens or shortens the longest row of fillers, the last of equals. */
  private boolean fit(StringBuilder line, int number) {
    int lack = LENGTH - line.length();
    if (lack == 0) {
      return true;
    }
    int end = endOfLongestRow(line);
    int row = end - startOfRow(line, end);
    if (row < 2 || Math.abs(lack) > SLACK || lack < 0 && -lack >= row) {
      return false;
    }
    for (int i = 0; i < lack; i++) {
      line.insert(end, '<');
      corrections.add(new MrzCorrection(number + 1, end + 1, ' ', '<'));
    }
    for (int i = 0; i < -lack; i++) {
      line.deleteCharAt(end - 1 - i);
      corrections.add(new MrzCorrection(number + 1, end - i, '<', ' '));
    }
    return true;
  }

  private static int endOfLongestRow(CharSequence line) {
    int longest = 0;
    int end = 0;
    for (int i = 1; i <= line.length(); i++) {
      int length = i - startOfRow(line, i);
      if (length > 0 && length >= longest) {
        longest = length;
        end = i;
      }
    }
    return end;
  }

  private static int startOfRow(CharSequence line, int end) {
    int start = end;
    while (start > 0 && line.charAt(start - 1) == '<') {
      start--;
    }
    return start;
  }
}
