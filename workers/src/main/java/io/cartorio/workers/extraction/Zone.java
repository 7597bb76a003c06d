package io.cartorio.workers.extraction;

/** Tells the lines of a machine-readable zone from print. */
final class Zone {
  private static final int FILLERS = 3;
  private static final int LONG = 26;

  private Zone() {}

  static boolean mayBelong(Line line) {
    String text = line.whole().text().replace(" ", "");
    long fillers = text.chars().filter(letter -> letter == '<' || letter == '«').count();
    boolean capitals = text.chars().noneMatch(Character::isLowerCase);
    return fillers >= FILLERS || line.words().size() == 1 && text.length() >= LONG && capitals;
  }
}
