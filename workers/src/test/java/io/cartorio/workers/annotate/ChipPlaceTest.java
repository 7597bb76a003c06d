package io.cartorio.workers.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChipPlaceTest {
  private static final Rectangle PHOTO = new Rectangle(0, 0, 500, 300);
  private static final Rectangle BOX = new Rectangle(100, 100, 80, 20);
  private static final Dimension SIZE = new Dimension(60, 16);

  @Test
  void aChipStandsToTheRightWhereThatIsFree() {
    Rectangle place = new ChipPlace(BOX, PHOTO, SIZE, 2).among(List.of(BOX), List.of());

    assertThat(place).isEqualTo(new Rectangle(182, 102, 60, 16));
  }

  @Test
  void itCoversNeitherAnotherBoxNorPrintIfItNeedNot() {
    Rectangle neighbour = new Rectangle(200, 100, 80, 20);
    Rectangle label = new Rectangle(90, 80, 110, 15);

    Rectangle place =
        new ChipPlace(BOX, PHOTO, SIZE, 2).among(List.of(BOX, neighbour), List.of(label));

    assertThat(place).isEqualTo(new Rectangle(100, 122, 60, 16));
  }

  @Test
  void itCoversPrintRatherThanAnotherBox() {
    Rectangle below = new Rectangle(0, 121, 500, 60);
    Rectangle beside = new Rectangle(181, 90, 100, 30);
    Rectangle before = new Rectangle(30, 90, 69, 30);
    List<Rectangle> boxes = List.of(BOX, below, beside, before);

    Rectangle place = new ChipPlace(BOX, PHOTO, SIZE, 2).among(boxes, List.of(PHOTO));

    assertThat(place).isEqualTo(new Rectangle(100, 82, 60, 16));
  }

  @Test
  void whereNothingIsFreeThereIsTheCornerOnThePhoto() {
    ChipPlace place = new ChipPlace(new Rectangle(0, 0, 500, 300), PHOTO, SIZE, 2);

    assertThat(place.among(List.of(PHOTO), List.of())).isNull();
    assertThat(PHOTO.contains(place.corner())).isTrue();
  }
}
