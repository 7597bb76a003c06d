package io.cartorio.workers.imaging;

/** libvips refused an image; the message is its own. */
final class VipsException extends Exception {
  private static final long serialVersionUID = 1;

  VipsException(String message) {
    super(message);
  }
}
