package io.cartorio.gateway.token;

import io.cartorio.platform.StartRefused;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Tokens. With an issuer its tokens are taken as well; without, only those that this installation
 * gave for its keys.
 *
 * @param life how long a token is good that was given for a key
 * @param issuer whose tokens are taken, as their {@code iss} says it
 * @param audience what their {@code aud} must name
 * @param jwks where the issuer's keys are
 * @param algorithms that it signs with; none that works with a shared secret
 * @param skew how far its clock may be off
 * @param refresh how often its keys are read again; an unknown one is looked for at once, no more
 *     than once in {@code lookAgain}
 * @param lookAgain how soon after it was read
 */
@Validated
@ConfigurationProperties("cartorio.tokens")
public record TokenSettings(
    @DefaultValue("15m") @NotNull Duration life,
    @Nullable String issuer,
    @Nullable String audience,
    @Nullable URI jwks,
    @DefaultValue("RS256") @NotEmpty List<String> algorithms,
    @DefaultValue("30s") @NotNull Duration skew,
    @DefaultValue("5m") @NotNull Duration refresh,
    @DefaultValue("10s") @NotNull Duration lookAgain) {
  private static final Set<String> SIGNATURES =
      Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

  public TokenSettings {
    algorithms = List.copyOf(algorithms);
    boolean some = issuer != null || audience != null || jwks != null;
    if (some && (issuer == null || audience == null || jwks == null)) {
      throw new StartRefused(
          "Of cartorio.tokens.issuer, .audience and .jwks some are set and some are not.",
          "Set all three, or none.");
    }
    if (jwks != null && !isSafe(jwks)) {
      throw new StartRefused(
          "cartorio.tokens.jwks is not encrypted: " + jwks + ".",
          "Use https: whoever stands between could give keys of their own.");
    }
    if (!SIGNATURES.containsAll(algorithms)) {
      throw new StartRefused(
          "cartorio.tokens.algorithms names one that tokens of others may not have.",
          "Choose of RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384 and ES512.");
    }
  }

  /** Nobody stands between this machine and itself. */
  private static boolean isSafe(URI address) {
    return "https".equals(address.getScheme())
        || ("http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost()));
  }

  /** Whether there is an issuer beside this installation. */
  public boolean hasIssuer() {
    return issuer != null;
  }
}
