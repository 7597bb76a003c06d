package io.cartorio.gateway.access;

import io.cartorio.gateway.owner.OpenCallers;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Takes what a request shows; where nothing is asked for, who shows nothing comes in as well. */
final class Arrival implements AuthenticationConverter {
  private final Openness openness;
  private final OpenCallers open;

  Arrival(Openness openness, OpenCallers open) {
    this.openness = openness;
    this.open = open;
  }

  @Override
  public Authentication convert(HttpServletRequest request) {
    Credential credential = Credential.of(request);
    return credential instanceof Credential.None && openness.isOpen()
        ? new CallerAuthentication(open.of(request))
        : new CredentialAuthentication(credential);
  }
}
