package io.cartorio.schemas.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An upright rectangle in the upright image, each coordinate 0..1 of its side; {@code [x0, y0, x1,
 * y1]} in JSON.
 */
public record Box(double x0, double y0, double x1, double y1) {
  public Box {
    checkNormalised(x0, y0, x1, y1);
    if (x0 > x1 || y0 > y1) {
      throw new IllegalArgumentException("a box runs from its top left to its bottom right");
    }
  }

  @JsonCreator
  public static Box of(double[] corners) {
    if (corners.length != 4) {
      throw new IllegalArgumentException("a box is [x0, y0, x1, y1]");
    }
    return new Box(corners[0], corners[1], corners[2], corners[3]);
  }

  @JsonValue
  public double[] corners() {
    return new double[] {x0, y0, x1, y1};
  }

  static void checkNormalised(double... coordinates) {
    for (double coordinate : coordinates) {
      if (!(coordinate >= 0 && coordinate <= 1)) {
        throw new IllegalArgumentException("a coordinate is 0 to 1 of the image's side");
      }
    }
  }
}
