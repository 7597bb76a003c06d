package io.cartorio.platform.content;

import io.cartorio.schemas.content.ContentKey;
import java.io.IOException;

/**
 * What stands at a key is not what was stored there, as a power cut or a failing disk leaves it.
 */
public final class DamagedContentException extends IOException {
  private static final long serialVersionUID = 1L;

  public DamagedContentException(ContentKey key) {
    super("what stands at " + key + " is damaged");
  }
}
