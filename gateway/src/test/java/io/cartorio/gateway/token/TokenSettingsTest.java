package io.cartorio.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.platform.testing.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenSettingsTest {
  private static final String PREFIX = "cartorio.tokens";

  @Test
  void defaults() {
    assertThat(Settings.bind(PREFIX, TokenSettings.class, Map.of()))
        .isEqualTo(
            new TokenSettings(
                Duration.ofMinutes(15),
                null,
                null,
                null,
                List.of("RS256"),
                Duration.ofSeconds(30),
                Duration.ofMinutes(5),
                Duration.ofSeconds(10)));
  }

  @Test
  void everySettingIsMapped() {
    Map<String, String> settings = new HashMap<>();
    settings.put("life", "1m");
    settings.put("issuer", "https://issuer.example");
    settings.put("audience", "cartorio");
    settings.put("jwks", "https://issuer.example/jwks.json");
    settings.put("algorithms", "ES256");
    settings.put("skew", "2s");
    settings.put("refresh", "3m");
    settings.put("look-again", "4s");

    assertThat(Settings.bindAll(PREFIX, TokenSettings.class, settings))
        .isEqualTo(
            new TokenSettings(
                Duration.ofMinutes(1),
                "https://issuer.example",
                "cartorio",
                URI.create("https://issuer.example/jwks.json"),
                List.of("ES256"),
                Duration.ofSeconds(2),
                Duration.ofMinutes(3),
                Duration.ofSeconds(4)));
  }

  @Test
  void whatDoesNotGoTogetherStopsTheStart() {
    for (Map<String, String> wrong :
        List.of(
            Map.of("issuer", "https://issuer.example"),
            Map.of("audience", "cartorio", "jwks", "https://issuer.example/jwks.json"),
            Map.of("algorithms", "HS256"),
            Map.of("algorithms", "none"),
            Map.of("algorithms", "RS256,HS512"),
            ofIssuer("http://issuer.example/jwks.json"))) {
      assertThatThrownBy(() -> Settings.bind(PREFIX, TokenSettings.class, wrong))
          .as(wrong.toString())
          .hasStackTraceContaining("cartorio.tokens.");
    }
  }

  @Test
  void keysComeEncryptedOrFromThisMachine() {
    assertThat(
            Settings.bind(PREFIX, TokenSettings.class, ofIssuer("http://127.0.0.1:1/jwks.json"))
                .hasIssuer())
        .isTrue();
  }

  private static Map<String, String> ofIssuer(String jwks) {
    return Map.of("issuer", "https://issuer.example", "audience", "cartorio", "jwks", jwks);
  }
}
