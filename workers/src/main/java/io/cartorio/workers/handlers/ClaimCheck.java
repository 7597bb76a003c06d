package io.cartorio.workers.handlers;

import io.cartorio.platform.content.ContentStore;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.id.Sha256;
import java.io.IOException;
import java.io.InputStream;

/** Gives the bytes a ref stands for, and only those. */
public final class ClaimCheck {
  private final ContentStore store;

  public ClaimCheck(ContentStore store) {
    this.store = store;
  }

  /**
   * The bytes of {@code ref}; its size is bounded by the caller.
   *
   * @throws IllegalStateException when the store holds others than the ref says
   */
  byte[] redeem(ContentRef ref) throws IOException {
    byte[] bytes;
    try (InputStream in = store.open(ref.key())) {
      bytes = in.readNBytes(Math.toIntExact(ref.size()) + 1);
    }
    if (bytes.length != ref.size() || !Sha256.of(bytes).equals(ref.sha256())) {
      throw new IllegalStateException("the store holds other bytes than the ref says");
    }
    return bytes;
  }
}
