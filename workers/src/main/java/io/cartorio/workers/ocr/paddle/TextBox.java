package io.cartorio.workers.ocr.paddle;

/**
 * A rectangle around a line of text, at any angle. Coordinates are pixels, x to the right and y
 * down.
 *
 * @param centreX of the rectangle
 * @param centreY of the rectangle
 * @param alongX the direction the text runs in: a unit vector
 * @param alongY the direction the text runs in
 * @param length along that direction
 * @param height across it
 * @param score how likely it is text, 0..1
 */
record TextBox(
    double centreX,
    double centreY,
    double alongX,
    double alongY,
    double length,
    double height,
    double score) {

  /** The x of a point given by how far it is along and across the text from the centre. */
  double x(double along, double across) {
    return centreX + along * alongX - across * alongY;
  }

  /** The y of a point given by how far it is along and across the text from the centre. */
  double y(double along, double across) {
    return centreY + along * alongY + across * alongX;
  }

  /** The same rectangle with its sides this much further out. */
  TextBox grown(double distance) {
    return new TextBox(
        centreX, centreY, alongX, alongY, length + 2 * distance, height + 2 * distance, score);
  }

  TextBox scaled(double factor) {
    return new TextBox(
        centreX * factor,
        centreY * factor,
        alongX,
        alongY,
        length * factor,
        height * factor,
        score);
  }

  /** The same rectangle, its text running along whichever side is closest to a direction. */
  TextBox facing(double x, double y) {
    double same = alongX * x + alongY * y;
    double across = -alongY * x + alongX * y;
    if (Math.abs(same) >= Math.abs(across)) {
      return same >= 0 ? this : turnedTwice();
    }
    return across >= 0 ? turnedOnce() : turnedOnce().turnedTwice();
  }

  /** The same rectangle, its text running down what was its height. */
  TextBox turnedOnce() {
    return new TextBox(centreX, centreY, -alongY, alongX, height, length, score);
  }

  /** The same rectangle, its text upside down. */
  TextBox turnedTwice() {
    return new TextBox(centreX, centreY, -alongX, -alongY, length, height, score);
  }

  /** How many times longer than its height. */
  double elongation() {
    return length / height;
  }
}
