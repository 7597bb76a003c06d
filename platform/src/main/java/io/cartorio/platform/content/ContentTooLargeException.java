package io.cartorio.platform.content;

import java.io.IOException;

/** More bytes came than the key may hold; none of them were kept. */
public final class ContentTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  public ContentTooLargeException(long maxBytes) {
    super("more than " + maxBytes + " bytes");
  }
}
