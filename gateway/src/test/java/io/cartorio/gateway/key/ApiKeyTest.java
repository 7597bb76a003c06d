package io.cartorio.gateway.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiKeyTest {

  @Test
  void aKeyIsReadAsItWasMade() {
    ApiKey key = ApiKey.random();

    assertThat(ApiKey.parse(key.text())).contains(key);
    assertThat(key.text()).matches("cart_[0-9a-z]{12}_[0-9a-z]{40}").contains(key.id().value());
  }

  @Test
  void noTwoAreTheSame() {
    Set<String> made = new HashSet<>();

    for (int i = 0; i < 1_000; i++) {
      made.add(ApiKey.random().text().substring(18));
    }

    assertThat(made).hasSize(1_000);
  }

  @Test
  void everyLetterThatWasCopiedWronglyIsSeen() {
    String text = ApiKey.random().text();

    for (int i = 0; i < text.length(); i++) {
      char other = text.charAt(i) == '7' ? '8' : '7';
      assertThat(ApiKey.parse(text.substring(0, i) + other + text.substring(i + 1))).isEmpty();
      assertThat(ApiKey.parse(text.substring(0, i) + text.substring(i + 1))).isEmpty();
    }
  }

  @Test
  void theSecretPartIsNotPrinted() {
    ApiKey key = ApiKey.random();

    assertThat(key.toString()).doesNotContain(key.text().substring(18)).contains(key.id().value());
  }

  @Test
  void lettersStandForTheirBits() {
    byte[] bits = {
      (byte) 0b00000_111, (byte) 0b11_00001_0, (byte) 0b0010_1111, (byte) 0b1_00000_00
    };

    assertThat(Base32.encode(bits, 6)).isEqualTo("0z12z0");
  }
}
