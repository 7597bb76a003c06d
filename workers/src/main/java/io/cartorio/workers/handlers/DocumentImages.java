package io.cartorio.workers.handlers;

import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.operation.OcrEngineName;
import io.cartorio.schemas.result.ImageCorrection;
import io.cartorio.workers.codes.CodeReader;
import io.cartorio.workers.extraction.ImageText;
import io.cartorio.workers.handlers.PictureReader.Unread;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the images of one document, one after the other. */
public final class DocumentImages {
  private final PictureReader reader;
  private final Engines engines;

  public DocumentImages(PictureReader reader, Engines engines) {
    this.reader = reader;
    this.engines = engines;
  }

  /** How a reading ended. */
  sealed interface Outcome {}

  /**
   * All images were read.
   *
   * @param texts of each image
   * @param corrections of each image
   */
  record AllRead(List<ImageText> texts, List<ImageCorrection> corrections) implements Outcome {}

  /** An image could not be read, and so the document. */
  record OneUnread(Failure failure) implements Outcome {}

  /** Takes of a picture what is needed later: the picture itself is not kept. */
  @FunctionalInterface
  interface Visitor {

    /**
     * @param index from 0
     */
    void visit(Picture picture, int index);
  }

  /**
   * @throws io.cartorio.workers.task.TaskStoppedException when the task is wanted no more
   */
  Outcome read(List<ContentRef> images, Share reading, Visitor visitor)
      throws IOException, InterruptedException {
    List<ImageText> texts = new ArrayList<>();
    List<ImageCorrection> corrections = new ArrayList<>();
    for (int index = 0; index < images.size(); index++) {
      Share share = reading.ofOne(index, images.size());
      switch (reader.read(images.get(index), engines.of(OcrEngineName.PADDLE), share)) {
        case Unread unread -> {
          return new OneUnread(unread.failure());
        }
        case Picture picture -> {
          texts.add(
              new ImageText(
                  picture.reading().page(),
                  CodeReader.read(picture.image(), picture.turn(), index + 1)));
          corrections.add(picture.correction());
          visitor.visit(picture, index);
        }
      }
    }
    return new AllRead(texts, corrections);
  }
}
