package io.cartorio.workers.annotate;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a box's chip may stand.
 *
 * @param gap between box and chip, in pixels
 */
record ChipPlace(Rectangle box, Rectangle photo, Dimension size, int gap) {

  /**
   * A place on the photo that covers nothing of {@code taken}, and if there is such a one nothing
   * of {@code better} either; null where there is none.
   */
  @Nullable Rectangle among(List<Rectangle> taken, List<Rectangle> better) {
    List<Rectangle> free =
        candidates().stream()
            .filter(photo::contains)
            .filter(place -> taken.stream().noneMatch(place::intersects))
            .toList();
    return free.stream()
        .filter(place -> better.stream().noneMatch(place::intersects))
        .findFirst()
        .orElse(free.isEmpty() ? null : free.getFirst());
  }

  private List<Rectangle> candidates() {
    int middle = box.y + (box.height - size.height) / 2;
    int right = box.x + box.width;
    int below = box.y + box.height + gap;
    int above = box.y - size.height - gap;
    return List.of(
        at(right + gap, middle),
        at(box.x, above),
        at(right - size.width, above),
        at(box.x, below),
        at(right - size.width, below),
        at(box.x - size.width - gap, middle));
  }

  /** Over the box's corner, moved onto the photo. */
  Rectangle corner() {
    int x =
        Math.clamp(
            box.x - size.width / 2, photo.x, Math.max(photo.x, photo.x + photo.width - size.width));
    int y =
        Math.clamp(
            box.y - size.height / 2,
            photo.y,
            Math.max(photo.y, photo.y + photo.height - size.height));
    return at(x, y);
  }

  private Rectangle at(int x, int y) {
    return new Rectangle(x, y, size.width, size.height);
  }
}
