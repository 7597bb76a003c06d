package io.cartorio.gateway.access;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** What a request shows, before anybody has looked at it. */
final class CredentialAuthentication extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;

  private final transient Credential credential;

  CredentialAuthentication(Credential credential) {
    super(List.of());
    this.credential = credential;
  }

  Credential credential() {
    return credential;
  }

  @Override
  public String getPrincipal() {
    return "";
  }

  @Override
  public Credential getCredentials() {
    return credential;
  }
}
