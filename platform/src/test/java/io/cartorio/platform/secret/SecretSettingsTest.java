package io.cartorio.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.platform.StartRefused;
import io.cartorio.platform.testing.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretSettingsTest {
  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  @TempDir private Path folder;

  @Test
  void defaults() {
    assertThat(bind(Map.of())).isEqualTo(new SecretSettings(null, null));
  }

  @Test
  void everySettingIsMapped() {
    assertThat(
            Settings.bindAll(
                "cartorio.secret",
                SecretSettings.class,
                Map.of("value", SECRET, "file", "/run/secret")))
        .isEqualTo(new SecretSettings(SECRET, Path.of("/run/secret")));
  }

  @Test
  void aFileHoldsTheSameSecretAsAValue() throws Exception {
    Path file = Files.writeString(folder.resolve("secret"), SECRET + "\n");

    Secrets ofFile = new SecretSettings(null, file).secrets();

    assertThat(ofFile.grants()).isEqualTo(new SecretSettings(SECRET, null).secrets().grants());
  }

  @Test
  void eachUseHasAKeyOfItsOwn() {
    Secrets secrets = new SecretSettings(SECRET, null).secrets();

    assertThat(secrets.grants()).isNotEqualTo(secrets.owners());
    assertThat(secrets.grants()).isNotEqualTo(secrets.jobIds());
    assertThat(secrets.owners()).isNotEqualTo(secrets.jobIds());
  }

  @Test
  void noneOrTwoOrAShortOneStopsTheStart() {
    for (SecretSettings wrong :
        new SecretSettings[] {
          new SecretSettings(null, null),
          new SecretSettings(SECRET, folder),
          new SecretSettings("short", null),
          new SecretSettings(null, folder.resolve("absent"))
        }) {
      assertThatThrownBy(wrong::secrets).isInstanceOf(StartRefused.class);
    }
  }

  @Test
  void theSecretIsNotPrinted() {
    assertThat(new SecretSettings(SECRET, null).toString()).doesNotContain(SECRET);
  }

  private static SecretSettings bind(Map<String, String> settings) {
    return Settings.bind("cartorio.secret", SecretSettings.class, settings);
  }
}
