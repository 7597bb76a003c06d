package io.cartorio.platform.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class OwnerPseudonymsTest {
  private final OwnerPseudonyms pseudonyms = keyed("one key");

  @Test
  void aNameHasOnePseudonym() {
    assertThat(pseudonyms.of("cookie", "maria")).isEqualTo(pseudonyms.of("cookie", "maria"));
  }

  @Test
  void nameKindAndKeyAllMatter() {
    assertThat(pseudonyms.of("cookie", "maria"))
        .isNotEqualTo(pseudonyms.of("cookie", "joana"))
        .isNotEqualTo(pseudonyms.of("key", "maria"))
        .isNotEqualTo(keyed("another").of("cookie", "maria"));
  }

  private static OwnerPseudonyms keyed(String key) {
    return new OwnerPseudonyms(
        new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
  }
}
