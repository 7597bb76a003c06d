package io.cartorio.gateway.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import io.cartorio.platform.StartRefused;
import java.net.MalformedURLException;
import java.net.URI;

/**
 * The keys of another issuer, from where it publishes them: kept for a while, read again when a
 * token names one that is not among them, though not more often than is set, and good for an hour
 * while they cannot be read.
 */
final class IssuerKeys {
  private static final int TIMEOUT_MS = 3_000;
  private static final int LARGEST = 256 * 1024;
  private static final long GOOD_WITHOUT_ISSUER_MS = 3_600_000;

  private IssuerKeys() {}

  static JWKSource<SecurityContext> of(URI address, TokenSettings settings) {
    try {
      return JWKSourceBuilder.create(
              address.toURL(), new DefaultResourceRetriever(TIMEOUT_MS, TIMEOUT_MS, LARGEST))
          .cache(settings.refresh().toMillis(), 2 * TIMEOUT_MS)
          .refreshAheadCache(false)
          .rateLimited(settings.lookAgain().toMillis())
          .outageTolerant(GOOD_WITHOUT_ISSUER_MS)
          .build();
    } catch (MalformedURLException | IllegalArgumentException e) {
      throw new StartRefused(
          "cartorio.tokens.jwks is no address: " + address + ".",
          "Set it to the issuer's key set, such as https://issuer.example/jwks.json.",
          e);
    }
  }
}
