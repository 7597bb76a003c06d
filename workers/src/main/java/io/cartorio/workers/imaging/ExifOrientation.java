package io.cartorio.workers.imaging;

/**
 * EXIF tag 0x0112: how a picture's stored rows and columns lie against its upright form.
 *
 * @param value 1 to 8; 1 is upright
 */
public record ExifOrientation(int value) {
  public static final ExifOrientation UPRIGHT = new ExifOrientation(1);

  public ExifOrientation {
    if (value < 1 || value > 8) {
      throw new IllegalArgumentException("An EXIF orientation is 1 to 8, not " + value);
    }
  }

  /** A value out of range is what broken writers leave; it counts as upright. */
  static ExifOrientation of(int value) {
    return value < 1 || value > 8 ? UPRIGHT : new ExifOrientation(value);
  }

  /** The clockwise turn, in degrees, that made the picture upright. */
  public int clockwiseDegrees() {
    return switch (value) {
      case 3, 4 -> 180;
      case 5, 6 -> 90;
      case 7, 8 -> 270;
      default -> 0;
    };
  }

  /** Whether it was mirrored as well. */
  public boolean mirrored() {
    return value == 2 || value == 4 || value == 5 || value == 7;
  }
}
