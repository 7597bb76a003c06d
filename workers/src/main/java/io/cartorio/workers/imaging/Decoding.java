package io.cartorio.workers.imaging;

import io.cartorio.platform.image.ImageType;
import io.cartorio.workers.image.RgbImage;

/** How decoding an image ended. */
public sealed interface Decoding {
  /**
   * The picture, upright as its EXIF orientation says.
   *
   * @param width of the original as stored, in pixels
   * @param height of the original as stored, in pixels
   */
  record Decoded(RgbImage image, ImageType type, ExifOrientation orientation, int width, int height)
      implements Decoding {}

  /** It is no image of a type we take. */
  record UnsupportedType() implements Decoding {}

  /** It says it is an image but cannot be read to its end. The detail is for logs. */
  record Broken(String detail) implements Decoding {}

  /** More bytes than an image may have. */
  record TooManyBytes() implements Decoding {}

  /** More pixels than an image may have; nothing was decoded. */
  record TooManyPixels() implements Decoding {}

  /** It killed its decoder. */
  record DecoderDied(String detail) implements Decoding {}

  /** It kept its decoder over the deadline. */
  record DecoderHung() implements Decoding {}

  /** No decoder could be started, or it had a fault that the input has no part in. */
  record DecoderAway(String detail) implements Decoding {}
}
