package io.cartorio.schemas.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A point of the upright image, each coordinate 0..1 of its side; {@code [x, y]} in JSON. */
public record Point(double x, double y) {
  public Point {
    Box.checkNormalised(x, y);
  }

  @JsonCreator
  public static Point of(double[] coordinates) {
    if (coordinates.length != 2) {
      throw new IllegalArgumentException("a point is [x, y]");
    }
    return new Point(coordinates[0], coordinates[1]);
  }

  @JsonValue
  public double[] coordinates() {
    return new double[] {x, y};
  }
}
