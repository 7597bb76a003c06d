package io.cartorio.gateway.access;

import io.cartorio.gateway.key.Keys;
import io.cartorio.gateway.owner.Caller;
import io.cartorio.gateway.token.TokenGate;
import io.cartorio.schemas.failure.FailureCategory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;

/** Looks at what a request shows, and says who that is. */
final class Doorkeeper implements AuthenticationManager {
  private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);

  private final Keys keys;
  private final TokenGate tokens;

  Doorkeeper(Keys keys, TokenGate tokens) {
    this.keys = keys;
    this.tokens = tokens;
  }

  @Override
  public Authentication authenticate(Authentication shown) {
    return shown instanceof CredentialAuthentication credential
        ? new CallerAuthentication(caller(credential.credential()))
        : shown;
  }

  private Caller caller(Credential credential) {
    return switch (credential) {
      case Credential.None none -> throw new NotLetInException(FailureCategory.UNAUTHENTICATED);
      case Credential.Key key ->
          keys.holder(key.text())
              .orElseThrow(() -> new NotLetInException(FailureCategory.WRONG_KEY));
      case Credential.Token token -> tokenHolder(token.text());
    };
  }

  private Caller tokenHolder(String token) {
    try {
      return tokens.holder(token);
    } catch (BadJwtException e) {
      LOG.atDebug().addKeyValue("because", e.getMessage()).log("a token was refused");
      throw new NotLetInException(FailureCategory.BAD_TOKEN);
    } catch (JwtException e) {
      LOG.atWarn().addKeyValue("because", e.getMessage()).log("the issuer's keys cannot be read");
      throw new NotLetInException(FailureCategory.DEPENDENCY_AWAY);
    }
  }
}
