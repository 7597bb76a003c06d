package io.cartorio.platform.endpoint;

import io.cartorio.schemas.endpoint.EndpointRecord.SecretInForce;
import io.cartorio.schemas.id.OwnerId;
import java.time.Instant;
import java.util.List;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * The owners' signing secrets, made of the installation's key, the owner and a generation: they
 * rest nowhere, and two gateways that rotate at once come to the same one. Safe for many threads.
 */
public final class SigningSecrets {
  private final KeyedHash hash;

  public SigningSecrets(SecretKey key) {
    this.hash = new KeyedHash(key);
  }

  /**
   * @param generation from 0
   */
  public SigningSecret of(OwnerId owner, int generation) {
    return new SigningSecret(hash.of("webhook-secret-v1\n" + owner + '\n' + generation));
  }

  /**
   * Those that sign a delivery at {@code now}, the newest first.
   *
   * @param inForce what the log says; null where it says nothing of the owner
   */
  public List<SigningSecret> signing(OwnerId owner, @Nullable SecretInForce inForce, Instant now) {
    if (inForce == null) {
      return List.of(of(owner, 0));
    }
    SigningSecret newest = of(owner, inForce.generation());
    return inForce.generation() > 0 && now.isBefore(inForce.previousUntil())
        ? List.of(newest, of(owner, inForce.generation() - 1))
        : List.of(newest);
  }
}
