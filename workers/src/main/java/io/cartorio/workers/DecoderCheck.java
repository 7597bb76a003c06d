package io.cartorio.workers;

import io.cartorio.platform.StartRefused;
import io.cartorio.workers.imaging.Decoding;
import io.cartorio.workers.imaging.Decoding.Decoded;
import io.cartorio.workers.imaging.ImageDecoder;
import java.util.HexFormat;

/** Decodes a tiny picture ahead of the first task: it warms the child, or says what is missing. */
final class DecoderCheck {
  /** A PNG of one grey pixel. */
  private static final String PIXEL =
      "89504e470d0a1a0a0000000d4948445200000001000000010800000000"
          + "3a7e9b550000000a49444154789c636800000082008177cd72b60000000049454e44ae426082";

  private final ImageDecoder decoder;

  DecoderCheck(ImageDecoder decoder) {
    this.decoder = decoder;
  }

  void check() throws InterruptedException {
    Decoding decoding = decoder.decode(HexFormat.of().parseHex(PIXEL));
    if (!(decoding instanceof Decoded)) {
      throw new StartRefused(
          "Images cannot be decoded here: " + decoding + ".",
          "Install libvips 8.14 or later (apt-get install libvips42); ./cartorio doctor looks for"
              + " what else is missing.");
    }
  }
}
