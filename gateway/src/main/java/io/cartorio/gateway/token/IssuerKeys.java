package io.cartorio.gateway.token;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import io.cartorio.platform.StartRefused;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of another issuer, from where it publishes them: kept for a while, read again when a
 * token names one that is not among them, though not more often than is set, and good for an hour
 * while they cannot be read.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {
  private static final int TIMEOUT_MS = 3_000;
  private static final int LARGEST = 256 * 1024;
  private static final long GOOD_WITHOUT_ISSUER_MS = 3_600_000;

  private static final JWKSelector ANY = new JWKSelector(new JWKMatcher.Builder().build());

  private final JWKSource<SecurityContext> published;

  private IssuerKeys(JWKSource<SecurityContext> published) {
    this.published = published;
  }

  static IssuerKeys of(URI address, TokenSettings settings) {
    try {
      return new IssuerKeys(
          JWKSourceBuilder.create(
                  address.toURL(), new DefaultResourceRetriever(TIMEOUT_MS, TIMEOUT_MS, LARGEST))
              .cache(settings.refresh().toMillis(), 2 * TIMEOUT_MS)
              .refreshAheadCache(false)
              .rateLimited(settings.lookAgain().toMillis())
              .outageTolerant(GOOD_WITHOUT_ISSUER_MS)
              .build());
    } catch (MalformedURLException | IllegalArgumentException e) {
      throw new StartRefused(
          "cartorio.tokens.jwks is no address: " + address + ".",
          "Set it to the issuer's key set, such as https://issuer.example/jwks.json.",
          e);
    }
  }

  /**
   * A key that was not among those read a moment ago is not the issuer's: a stranger who makes up
   * names must not have it called away.
   *
   * @throws KeySourceException when there are no keys to look among
   */
  @Override
  public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context)
      throws KeySourceException {
    try {
      return published.get(wanted, context);
    } catch (RateLimitReachedException askedAMomentAgo) {
      published.get(ANY, context);
      return List.of();
    }
  }
}
