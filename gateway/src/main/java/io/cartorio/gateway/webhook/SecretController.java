package io.cartorio.gateway.webhook;

import io.cartorio.gateway.owner.OwnerResolver;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The route of an owner's signing secret. */
@RestController
public final class SecretController {
  private final OwnerResolver owners;
  private final Rotation rotation;

  public SecretController(OwnerResolver owners, Rotation rotation) {
    this.owners = owners;
    this.rotation = rotation;
  }

  @PostMapping("/v2/webhooks/secret")
  ResponseEntity<Rotation.Shown> rotate(HttpServletRequest request) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(rotation.rotate(owners.resolve(request)));
  }
}
