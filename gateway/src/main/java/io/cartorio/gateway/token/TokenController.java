package io.cartorio.gateway.token;

import io.cartorio.gateway.key.ScopeWords;
import io.cartorio.gateway.owner.Caller.KeyHolder;
import io.cartorio.gateway.owner.Callers;
import io.cartorio.gateway.problem.Refused;
import io.cartorio.gateway.upload.SmallForm;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.key.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The route that gives a token for a key. */
@RestController
public final class TokenController {

  /** As OAuth 2.0 writes it (RFC 6749, 5.1). */
  record Token(String accessToken, String tokenType, long expiresIn, String scope) {}

  private final TokenMint mint;

  public TokenController(TokenMint mint) {
    this.mint = mint;
  }

  /** A token cannot be had for another one, or it would never end. */
  @PostMapping("/v2/token")
  ResponseEntity<Token> token(HttpServletRequest request) {
    if (!(Callers.of(request) instanceof KeyHolder holder)) {
      throw Refused.because(FailureCategory.KEY_NEEDED);
    }
    Set<Scope> scopes =
        SmallForm.read(request).find("scope").map(ScopeWords::parse).orElse(holder.scopes());
    for (Scope scope : scopes) {
      if (!holder.scopes().contains(scope)) {
        throw Refused.because(FailureCategory.MISSING_SCOPE, "scope", scope.label());
      }
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new Token(
                mint.mint(holder, scopes),
                "Bearer",
                mint.life().toSeconds(),
                ScopeWords.of(scopes)));
  }
}
