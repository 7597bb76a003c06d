package io.cartorio.schemas.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {
  private static final String HASH =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  @Test
  void aRandomIdIsAnId() {
    assertThat(JobId.parse(Ids.random())).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"00000000000000000000000000", "7zzzzzzzzzzzzzzzzzzzzzzzzz"})
  void theFirstAndTheLastAreIds(String id) {
    assertThat(JobId.parse(id)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0000000000000000000000000",
        "000000000000000000000000000",
        "80000000000000000000000000",
        "0000000000000000000000000A",
        "0000000000000000000000000i",
        "0000000000000000000000000l",
        "0000000000000000000000000o",
        "0000000000000000000000000u",
        "0000000000000000000000000/",
        "0000000000000000000000000:",
        "0000000000000000000000000{",
        "/0000000000000000000000000",
        "000000000000 0000000000000",
        "0000000000000000000000000\u0661",
        "0000000000000000000000000\n",
      })
  void whatIsNotTwentySixOfTheAlphabetIsNoId(String id) {
    assertThat(JobId.parse(id)).isEmpty();
    assertThatThrownBy(() -> JobId.of(id)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDigestIsSixtyFourLowerCaseHexadecimalDigits() {
    assertThat(Sha256.of(new byte[0])).isEqualTo(Sha256.of(HASH));
    for (String wrong :
        new String[] {
          "",
          HASH + "0",
          HASH.substring(1),
          HASH.toUpperCase(Locale.ROOT),
          HASH.replace('e', 'g'),
          HASH.replace('e', '`'),
          HASH.replace('e', ':')
        }) {
      assertThatThrownBy(() -> Sha256.of(wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
