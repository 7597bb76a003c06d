package io.cartorio.gateway.token;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import io.cartorio.gateway.key.ScopeWords;
import io.cartorio.gateway.owner.Caller.KeyHolder;
import io.cartorio.schemas.key.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.crypto.SecretKey;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/**
 * Gives tokens for keys: a JWT signed with the installation's secret, whose subject is the owner's
 * pseudonym and which names its key, so that it dies with it. Safe for use by many threads.
 */
public final class TokenMint {
  static final String ISSUER = "urn:cartorio:gateway";
  static final String AUDIENCE = "urn:cartorio";
  static final String KEY = "key";
  static final String SCOPE = "scope";

  private final JwtEncoder encoder;
  private final Clock clock;
  private final Duration life;

  public TokenMint(SecretKey secret, Clock clock, Duration life) {
    this.encoder = new NimbusJwtEncoder(new ImmutableSecret<>(secret));
    this.clock = clock;
    this.life = life;
  }

  Duration life() {
    return life;
  }

  /** A token for {@code holder} that allows {@code scopes}. */
  String mint(KeyHolder holder, Set<Scope> scopes) {
    Instant now = clock.instant();
    JwtClaimsSet claims =
        JwtClaimsSet.builder()
            .issuer(ISSUER)
            .audience(List.of(AUDIENCE))
            .subject(holder.owner().value())
            .claim(KEY, holder.key().value())
            .claim(SCOPE, ScopeWords.of(scopes))
            .issuedAt(now)
            .expiresAt(now.plus(life))
            .build();
    JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).type("JWT").build();
    return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
  }
}
