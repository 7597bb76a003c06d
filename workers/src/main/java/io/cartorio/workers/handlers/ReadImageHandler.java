package io.cartorio.workers.handlers;

import io.cartorio.schemas.result.Result.TextResult;
import io.cartorio.schemas.task.Work.ReadImage;
import io.cartorio.workers.handlers.PictureReader.Unread;
import io.cartorio.workers.ocr.OcrEngine;
import io.cartorio.workers.task.HandlerResult;
import io.cartorio.workers.task.HandlerResult.NotDone;
import io.cartorio.workers.task.TaskContext;
import io.cartorio.workers.task.TaskHandler;
import java.io.IOException;
import java.util.List;

/** Reads the text of an image and stores the answer. */
public final class ReadImageHandler implements TaskHandler<ReadImage> {
  private static final double READ = 0.95;

  private final PictureReader reader;
  private final Results results;
  private final Engines engines;

  public ReadImageHandler(PictureReader reader, Results results, Engines engines) {
    this.reader = reader;
    this.results = results;
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
    return results.once(context.task(), () -> read(work, context));
  }

  private HandlerResult read(ReadImage work, TaskContext context)
      throws IOException, InterruptedException {
    OcrEngine engine = engines.of(work.engine());
    return switch (reader.read(work.image(), engine, new Share(context, 0, READ))) {
      case Unread unread -> new NotDone(unread.failure());
      case Picture picture -> {
        context.stage("store", READ);
        yield results.store(context.task(), text(picture, engine));
      }
    };
  }

  private static TextResult text(Picture picture, OcrEngine engine) {
    return new TextResult(List.of(picture.reading().page()), picture.correction(), engine.name());
  }
}
