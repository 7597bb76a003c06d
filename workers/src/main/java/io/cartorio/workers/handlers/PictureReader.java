package io.cartorio.workers.handlers;

import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.workers.imaging.Decoding;
import io.cartorio.workers.imaging.Decoding.Broken;
import io.cartorio.workers.imaging.Decoding.Decoded;
import io.cartorio.workers.imaging.Decoding.DecoderAway;
import io.cartorio.workers.imaging.Decoding.DecoderDied;
import io.cartorio.workers.imaging.Decoding.DecoderHung;
import io.cartorio.workers.imaging.Decoding.TooManyBytes;
import io.cartorio.workers.imaging.Decoding.TooManyPixels;
import io.cartorio.workers.imaging.Decoding.UnsupportedType;
import io.cartorio.workers.imaging.ImageDecoder;
import io.cartorio.workers.imaging.ImageLimits;
import io.cartorio.workers.inference.InferenceException;
import io.cartorio.workers.ocr.OcrEngine;
import io.cartorio.workers.ocr.Reading;
import java.io.IOException;

/** Fetches one image of a task, decodes it, finds which way is up and reads its text. */
public final class PictureReader {
  private static final int DECODER_LIVES = 3;
  private static final double FETCHED = 0.05;
  private static final double DECODED = 0.15;

  private final ClaimCheck inputs;
  private final ImageDecoder decoder;
  private final ImageLimits limits;

  public PictureReader(ClaimCheck inputs, ImageDecoder decoder, ImageLimits limits) {
    this.inputs = inputs;
    this.decoder = decoder;
    this.limits = limits;
  }

  /** How a reading ended. */
  sealed interface Outcome permits Picture, Unread {}

  /** The image could not be read. */
  record Unread(Failure failure) implements Outcome {}

  /**
   * Reads {@code image} with {@code engine}, and tells of it as {@code share} of the task.
   *
   * @throws io.cartorio.workers.task.TaskStoppedException when the task is wanted no more
   */
  Outcome read(ContentRef image, OcrEngine engine, Share share)
      throws IOException, InterruptedException {
    if (image.size() > limits.bytes()) {
      return new Unread(limits.tooManyBytes());
    }
    return switch (decoded(image, share)) {
      case Decoded decoded -> read(decoded, engine, share);
      case Decoding other -> new Unread(failure(other));
    };
  }

  private Decoding decoded(ContentRef image, Share share) throws IOException, InterruptedException {
    share.stage("fetch", 0);
    byte[] bytes = inputs.redeem(image);
    share.stage("decode", FETCHED);
    Decoding decoding = decoder.decode(bytes);
    for (int died = 1; died < DECODER_LIVES && decoding instanceof DecoderDied; died++) {
      decoding = decoder.decode(bytes);
    }
    return decoding;
  }

  private static Outcome read(Decoded decoded, OcrEngine engine, Share share) {
    ReadingStages stages = new ReadingStages(share.from(DECODED));
    try {
      stages.begin();
      Reading reading = engine.read(decoded.image(), stages);
      return new Picture(decoded.image(), reading, Uprightness.of(decoded.orientation(), reading));
    } catch (InferenceException e) {
      return new Unread(Failure.of(FailureCategory.DEPENDENCY_AWAY));
    }
  }

  private Failure failure(Decoding decoding) {
    return switch (decoding) {
      case UnsupportedType() -> limits.unsupportedType();
      case TooManyBytes() -> limits.tooManyBytes();
      case TooManyPixels() -> limits.tooManyPixels();
      case Broken(_) -> Failure.of(FailureCategory.BROKEN_INPUT);
      case DecoderDied(_) -> Failure.of(FailureCategory.KILLS_ITS_WORKER);
      case DecoderHung() -> Failure.of(FailureCategory.DEADLINE);
      case DecoderAway(_) -> Failure.of(FailureCategory.DEPENDENCY_AWAY);
      case Decoded _ -> Failure.of(FailureCategory.INTERNAL);
    };
  }
}
