package io.cartorio.platform.content.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.platform.testing.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class S3SettingsTest {
  private static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry("bucket", "documents"),
          Map.entry("prefix", "cartorio/"),
          Map.entry("endpoint", "https://s3.example:9000"),
          Map.entry("region", "sa-east-1"),
          Map.entry("path-style", "true"),
          Map.entry("access-key", "an-access-key"),
          Map.entry("secret-key", "a-secret-key"),
          Map.entry("trust", "/etc/cartorio/ca.pem"),
          Map.entry("part-size", "16MB"),
          Map.entry("connections", "32"),
          Map.entry("connect-timeout", "1s"),
          Map.entry("timeout", "5s"));

  @Test
  void defaults() {
    assertThat(bind(Map.of()))
        .isEqualTo(
            new S3Settings(
                null,
                "",
                null,
                "us-east-1",
                false,
                null,
                null,
                null,
                DataSize.ofMegabytes(8),
                128,
                Duration.ofSeconds(2),
                Duration.ofSeconds(10)));
  }

  @Test
  void everySettingIsMapped() {
    assertThat(Settings.bindAll("cartorio.content.s3", S3Settings.class, ALL))
        .isEqualTo(
            new S3Settings(
                "documents",
                "cartorio/",
                URI.create("https://s3.example:9000"),
                "sa-east-1",
                true,
                "an-access-key",
                "a-secret-key",
                Path.of("/etc/cartorio/ca.pem"),
                DataSize.ofMegabytes(16),
                32,
                Duration.ofSeconds(1),
                Duration.ofSeconds(5)));
  }

  @Test
  void aPartThatS3WouldNotTakeIsRefused() {
    assertRefused("part-size", "4MB", "5MB, the least that S3 takes");
  }

  @Test
  void halfOfTheCredentialsIsRefused() {
    Map<String, String> half = new HashMap<>(ALL);
    half.remove("secret-key");

    assertThatThrownBy(() -> bind(half))
        .hasRootCauseMessage(
            "cartorio.content.s3.access-key and cartorio.content.s3.secret-key are set together or"
                + " not at all");
  }

  @Test
  void whatIsShownHoldsNoCredentials() {
    assertThat(bind(ALL).toString()).contains("documents").doesNotContain("-key");
  }

  private static void assertRefused(String name, String value, String reason) {
    assertThatThrownBy(() -> bind(Map.of(name, value))).rootCause().hasMessageContaining(reason);
  }

  private static S3Settings bind(Map<String, String> settings) {
    return Settings.bind("cartorio.content.s3", S3Settings.class, settings);
  }
}
