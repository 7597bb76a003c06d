package io.cartorio.benchmarks.fields.score;

/**
 * How much of a kind is right.
 *
 * @param fields that were asked for
 * @param right of them, those rightly null among them
 * @param held of them, those that the recognised text has, or that are not printed
 * @param printed of them, those that the pictures show
 * @param printedRight of those
 */
public record Tally(int fields, int right, int held, int printed, int printedRight) {
  public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

  public Tally plus(ScoredField field) {
    boolean isPrinted = field.expected().isPrinted();
    boolean isRight = field.verdict().isRight();
    return new Tally(
        fields + 1,
        right + (isRight ? 1 : 0),
        held + (field.isHeld() ? 1 : 0),
        printed + (isPrinted ? 1 : 0),
        printedRight + (isPrinted && isRight ? 1 : 0));
  }

  public double rightShare() {
    return (double) right / fields;
  }

  public double heldShare() {
    return (double) held / fields;
  }

  /** Not a number where nothing of the kind is printed. */
  public double printedShare() {
    return (double) printedRight / printed;
  }
}
