package io.cartorio.gateway.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.cartorio.gateway.key.Keys;
import io.cartorio.schemas.id.KeyId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** What reads tokens and believes them: one for those given here, one for those of the issuer. */
final class TokenReaders {
  private TokenReaders() {}

  /** A token given here is good for as long as its key is. */
  static JwtDecoder ofOurs(SecretKey secret, Keys keys) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withSecretKey(secret).macAlgorithm(MacAlgorithm.HS256).build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            List.of(
                new JwtIssuerValidator(TokenMint.ISSUER),
                audience(TokenMint.AUDIENCE),
                ends(),
                new JwtTimestampValidator(Duration.ZERO),
                claim(TokenMint.KEY, key -> KeyId.parse(key).filter(keys::isLive).isPresent()))));
    return decoder;
  }

  /** An algorithm that is not set is refused, whatever the issuer's keys would allow. */
  static JwtDecoder ofIssuer(TokenSettings settings) {
    Set<JWSAlgorithm> algorithms =
        settings.algorithms().stream().map(JWSAlgorithm::parse).collect(Collectors.toSet());
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier((type, context) -> {});
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            algorithms, IssuerKeys.of(Objects.requireNonNull(settings.jwks()), settings)));
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            List.of(
                new JwtIssuerValidator(Objects.requireNonNull(settings.issuer())),
                audience(Objects.requireNonNull(settings.audience())),
                ends(),
                new JwtTimestampValidator(settings.skew()),
                claim(JwtClaimNames.SUB, subject -> !subject.isBlank()))));
    return decoder;
  }

  private static OAuth2TokenValidator<Jwt> audience(String name) {
    return new JwtClaimValidator<List<String>>(
        JwtClaimNames.AUD, audience -> audience != null && audience.contains(name));
  }

  /** Without an end a token that was lost would be good for ever. */
  private static OAuth2TokenValidator<Jwt> ends() {
    return new JwtClaimValidator<>(JwtClaimNames.EXP, Objects::nonNull);
  }

  private static OAuth2TokenValidator<Jwt> claim(
      String name, java.util.function.Predicate<String> allowed) {
    return new JwtClaimValidator<Object>(
        name, value -> value instanceof String text && allowed.test(text));
  }
}
