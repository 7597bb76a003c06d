package io.cartorio.workers.imaging;

import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import java.util.Map;

/** What an image may be, and what is said of one that is not. */
public final class ImageLimits {
  private static final String ACCEPTED = "JPEG, PNG, HEIC, HEIF, AVIF, TIFF, BMP, WebP";

  private final ImagingSettings settings;

  public ImageLimits(ImagingSettings settings) {
    this.settings = settings;
  }

  public long bytes() {
    return settings.maxBytes().toBytes();
  }

  public Failure unsupportedType() {
    return new Failure(FailureCategory.UNSUPPORTED_TYPE, Map.of("accepted", ACCEPTED));
  }

  public Failure tooManyBytes() {
    return new Failure(
        FailureCategory.TOO_LARGE, Map.of("limit", settings.maxBytes().toMegabytes() + " MB"));
  }

  public Failure tooManyPixels() {
    return new Failure(
        FailureCategory.TOO_MANY_PIXELS,
        Map.of("limit", Long.toString(settings.maxPixels() / 1_000_000)));
  }
}
