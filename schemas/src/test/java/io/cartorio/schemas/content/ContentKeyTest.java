package io.cartorio.schemas.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.schemas.content.ContentKey.Area;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentKeyTest {
  private static final OwnerId OWNER = OwnerId.of("0wner000000000000000000000");
  private static final JobId JOB = JobId.of("0j0b0000000000000000000000");
  private static final String PLACE = "input/" + OWNER + "/" + JOB + "/";

  @Test
  void aKeyIsItsParts() {
    ContentKey key = ContentKey.of(PLACE + "page-397.jpg");

    assertThat(key).isEqualTo(ContentKey.of(Area.INPUT, OWNER, JOB, "page-397.jpg"));
    assertThat(key.area()).isEqualTo(Area.INPUT);
    assertThat(key.owner()).isEqualTo(OWNER);
    assertThat(key.job()).isEqualTo(JOB);
    assertThat(key.name()).isEqualTo("page-397.jpg");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", ".jpg", "a/b", "/", "a b", "A", "a..jpg", "-a", "a.jpg/"})
  void aNameThatThePlatformWouldNotChooseIsRefused(String name) {
    assertThatThrownBy(() -> ContentKey.of(PLACE + name))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aKeyOutsideTheAreasOrWithoutItsPartsIsRefused() {
    for (String wrong :
        new String[] {
          "",
          "0.jpg",
          "secret/" + OWNER + "/" + JOB + "/0.jpg",
          "/input/" + OWNER + "/" + JOB + "/0.jpg",
          "input/../" + JOB + "/0.jpg",
          "input/" + OWNER + "/../0.jpg",
          "input/" + OWNER + "/" + JOB,
        }) {
      assertThatThrownBy(() -> ContentKey.of(wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
