package io.cartorio.workers.ocr;

import io.cartorio.schemas.result.Point;

/** The clockwise turn that makes a picture upright. */
public enum Turn {
  NONE(0),
  QUARTER(90),
  HALF(180),
  THREE_QUARTERS(270);

  private final int degrees;

  Turn(int degrees) {
    this.degrees = degrees;
  }

  /**
   * @param degrees 0, 90, 180 or 270
   */
  public static Turn ofDegrees(int degrees) {
    for (Turn turn : values()) {
      if (turn.degrees == degrees) {
        return turn;
      }
    }
    throw new IllegalArgumentException("a turn is 0, 90, 180 or 270 degrees");
  }

  public int degrees() {
    return degrees;
  }

  /** This turn and then another one. */
  public Turn then(Turn other) {
    return values()[(ordinal() + other.ordinal()) % 4];
  }

  /** Whether the turn swaps width and height. */
  public boolean isSideways() {
    return this == QUARTER || this == THREE_QUARTERS;
  }

  /** How far a step to the right in the upright picture goes right in the picture as it is. */
  public int rightX() {
    return switch (this) {
      case NONE -> 1;
      case HALF -> -1;
      case QUARTER, THREE_QUARTERS -> 0;
    };
  }

  /** How far a step to the right in the upright picture goes down in the picture as it is. */
  public int rightY() {
    return switch (this) {
      case NONE, HALF -> 0;
      case QUARTER -> -1;
      case THREE_QUARTERS -> 1;
    };
  }

  /**
   * Where a point of the picture is once turned.
   *
   * @param x 0..1 of the picture's width; what lies outside is moved to the edge
   * @param y 0..1 of its height
   */
  public Point turned(double x, double y) {
    double right = Math.clamp(x, 0, 1);
    double down = Math.clamp(y, 0, 1);
    return switch (this) {
      case NONE -> new Point(right, down);
      case QUARTER -> new Point(1 - down, right);
      case HALF -> new Point(1 - right, 1 - down);
      case THREE_QUARTERS -> new Point(down, 1 - right);
    };
  }
}
