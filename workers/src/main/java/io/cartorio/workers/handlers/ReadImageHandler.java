package io.cartorio.workers.handlers;

import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.result.Result.TextResult;
import io.cartorio.schemas.task.Work.ReadImage;
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
import io.cartorio.workers.ocr.Reading;
import io.cartorio.workers.task.HandlerResult;
import io.cartorio.workers.task.HandlerResult.NotDone;
import io.cartorio.workers.task.TaskContext;
import io.cartorio.workers.task.TaskHandler;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Fetches an image, decodes it, turns it upright, reads its text and stores the answer. */
public final class ReadImageHandler implements TaskHandler<ReadImage> {
  private static final int DECODER_LIVES = 3;
  private static final double FETCHED = 0.05;
  private static final double DECODED = 0.15;
  private static final double READ = 0.95;

  private final ClaimCheck inputs;
  private final TextResults results;
  private final ImageDecoder decoder;
  private final ImageLimits limits;
  private final Engines engines;

  public ReadImageHandler(
      ClaimCheck inputs,
      TextResults results,
      ImageDecoder decoder,
      ImageLimits limits,
      Engines engines) {
    this.inputs = inputs;
    this.results = results;
    this.decoder = decoder;
    this.limits = limits;
    this.engines = engines;
  }

  @Override
  public Class<ReadImage> work() {
    return ReadImage.class;
  }

  @Override
  public boolean mayTakeLong(ReadImage work) {
    return true;
  }

  @Override
  public HandlerResult handle(ReadImage work, TaskContext context)
      throws IOException, InterruptedException {
    Optional<HandlerResult> stored = results.stored(context.task());
    if (stored.isPresent()) {
      return stored.get();
    }
    if (work.image().size() > limits.bytes()) {
      return notDone(new TooManyBytes());
    }
    return switch (decoded(work.image(), context)) {
      case Decoded decoded -> read(decoded, work, context);
      case Decoding other -> notDone(other);
    };
  }

  private Decoding decoded(ContentRef image, TaskContext context)
      throws IOException, InterruptedException {
    context.stage("fetch", 0);
    byte[] bytes = inputs.redeem(image);
    context.stage("decode", FETCHED);
    Decoding decoding = decoder.decode(bytes);
    for (int died = 1; died < DECODER_LIVES && decoding instanceof DecoderDied; died++) {
      decoding = decoder.decode(bytes);
    }
    return decoding;
  }

  private HandlerResult read(Decoded decoded, ReadImage work, TaskContext context)
      throws IOException {
    ReadingStages stages = new ReadingStages(context, DECODED, READ);
    Reading reading;
    try {
      stages.begin();
      reading = engines.of(work.engine()).read(decoded.image(), stages);
    } catch (InferenceException e) {
      return NotDone.of(FailureCategory.DEPENDENCY_AWAY);
    }
    context.stage("store", READ);
    TextResult result =
        new TextResult(
            List.of(reading.page()),
            Uprightness.of(decoded.orientation(), reading),
            engines.of(work.engine()).name());
    return results.store(context.task(), result);
  }

  private NotDone notDone(Decoding decoding) {
    return new NotDone(
        switch (decoding) {
          case UnsupportedType() -> limits.unsupportedType();
          case TooManyBytes() -> limits.tooManyBytes();
          case TooManyPixels() -> limits.tooManyPixels();
          case Broken(_) -> Failure.of(FailureCategory.BROKEN_INPUT);
          case DecoderDied(_) -> Failure.of(FailureCategory.KILLS_ITS_WORKER);
          case DecoderHung() -> Failure.of(FailureCategory.DEADLINE);
          case DecoderAway(_) -> Failure.of(FailureCategory.DEPENDENCY_AWAY);
          case Decoded _ -> Failure.of(FailureCategory.INTERNAL);
        });
  }
}
