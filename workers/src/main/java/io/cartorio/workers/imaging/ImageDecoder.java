package io.cartorio.workers.imaging;

import io.cartorio.platform.image.ImageType;
import io.cartorio.workers.child.ChildAnswer.Answered;
import io.cartorio.workers.child.ChildAnswer.Died;
import io.cartorio.workers.child.ChildAnswer.NotStarted;
import io.cartorio.workers.child.ChildAnswer.Refused;
import io.cartorio.workers.child.ChildAnswer.TimedOut;
import io.cartorio.workers.child.ChildCalls;
import io.cartorio.workers.child.ChildRequest;
import io.cartorio.workers.image.RgbImage;
import io.cartorio.workers.imaging.Decoding.Broken;
import io.cartorio.workers.imaging.Decoding.Decoded;
import io.cartorio.workers.imaging.Decoding.DecoderAway;
import io.cartorio.workers.imaging.Decoding.DecoderDied;
import io.cartorio.workers.imaging.Decoding.DecoderHung;
import io.cartorio.workers.imaging.Decoding.TooManyBytes;
import io.cartorio.workers.imaging.Decoding.TooManyPixels;
import io.cartorio.workers.imaging.Decoding.UnsupportedType;
import java.util.Map;
import java.util.Optional;

/** Brings an image of any accepted type to upright 8-bit sRGB of a bounded size. Thread-safe. */
public final class ImageDecoder {
  private final ChildCalls children;
  private final ImagingSettings settings;

  public ImageDecoder(ChildCalls children, ImagingSettings settings) {
    this.children = children;
    this.settings = settings;
  }

  public Decoding decode(byte[] bytes) throws InterruptedException {
    if (bytes.length > settings.maxBytes().toBytes()) {
      return new TooManyBytes();
    }
    Optional<ImageType> type = ImageType.of(bytes);
    return type.isEmpty() ? new UnsupportedType() : decode(bytes, type.get());
  }

  private Decoding decode(byte[] bytes, ImageType type) throws InterruptedException {
    Map<String, String> parameters =
        Map.of(
            DecodeImage.TYPE, type.name(),
            DecodeImage.MAX_PIXELS, Long.toString(settings.maxPixels()),
            DecodeImage.MAX_SIDE, Integer.toString(settings.maxSide()));
    int maxAnswer = 3 * settings.maxSide() * settings.maxSide();
    return switch (children.call(
        new ChildRequest(DecodeImage.NAME, parameters, bytes, maxAnswer))) {
      case Answered(var header, var pixels) -> decoded(header, pixels, type);
      case Refused(var code, var detail) -> refused(code, detail);
      case Died(var detail) -> new DecoderDied(detail);
      case TimedOut() -> new DecoderHung();
      case NotStarted(var detail) -> new DecoderAway(detail);
    };
  }

  private static Decoding decoded(Map<String, String> header, byte[] pixels, ImageType type) {
    try {
      return new Decoded(
          new RgbImage(number(header, "width"), number(header, "height"), pixels),
          type,
          ExifOrientation.of(number(header, "orientation")),
          number(header, "originalWidth"),
          number(header, "originalHeight"));
    } catch (IllegalArgumentException e) {
      return new DecoderDied("an answer that does not add up");
    }
  }

  private static int number(Map<String, String> header, String name) {
    return Integer.parseInt(header.getOrDefault(name, ""));
  }

  private static Decoding refused(String code, String detail) {
    return switch (code) {
      case DecodeImage.BROKEN -> new Broken(detail);
      case DecodeImage.TOO_MANY_PIXELS -> new TooManyPixels();
      default -> new DecoderAway(detail);
    };
  }
}
