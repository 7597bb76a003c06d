package io.cartorio.workers.handlers;

import io.cartorio.platform.content.ContentStore;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentKey.Area;
import io.cartorio.schemas.result.Extraction;
import io.cartorio.schemas.result.TextLine;
import io.cartorio.schemas.task.Task;
import io.cartorio.workers.annotate.Annotator;
import io.cartorio.workers.annotate.UprightPhoto;
import io.cartorio.workers.extraction.ImageText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The photos of a document with what was read drawn on them: {@code annotated.jpg}, {@code
 * annotated-2.jpg} and so on. Nobody's answer depends on them: without fonts, or where drawing
 * fails, there are none.
 */
public final class Annotations {
  /** Of further images the photo is not kept until the end: a document has a front and a back. */
  static final int MOST = 4;

  private static final Logger log = LoggerFactory.getLogger(Annotations.class);

  private final ContentStore store;
  private final Optional<Annotator> annotator;

  private Annotations(ContentStore store, Optional<Annotator> annotator) {
    this.store = store;
    this.annotator = annotator;
  }

  /** Says what is missing where this machine cannot write on pictures. */
  public static Annotations of(ContentStore store, Optional<Annotator> annotator) {
    if (annotator.isEmpty()) {
      log.warn(
          "There will be no annotated pictures: this machine has no fonts. Install libfontconfig1"
              + " and fonts-dejavu-core, and start again");
    }
    return new Annotations(store, annotator);
  }

  /** The photo to draw on at the end, if that one will be. */
  Optional<UprightPhoto> photo(Picture picture, int index) {
    return annotator.isPresent() && index < MOST
        ? Optional.of(UprightPhoto.of(picture.image(), picture.turn()))
        : Optional.empty();
  }

  /** Draws and stores them. To be called before the answer is stored, which ends the task. */
  void store(Task task, List<UprightPhoto> photos, List<ImageText> texts, Extraction extraction)
      throws IOException {
    for (int i = 0; i < photos.size(); i++) {
      Optional<byte[]> drawn = drawn(task, photos.get(i), texts.get(i), extraction, i + 1);
      if (drawn.isPresent()) {
        ContentKey key = ContentKey.of(Area.OUTPUT, task.owner(), task.job(), name(i + 1));
        var unused =
            store.putIfAbsent(
                key, "image/jpeg", new ByteArrayInputStream(drawn.get()), drawn.get().length);
      }
    }
  }

  private Optional<byte[]> drawn(
      Task task, UprightPhoto photo, ImageText text, Extraction extraction, int number) {
    try {
      return annotator.map(
          by ->
              by.annotate(
                  photo,
                  extraction,
                  number,
                  text.page().lines().stream().map(TextLine::box).toList()));
    } catch (RuntimeException e) {
      log.atWarn()
          .addKeyValue("jobId", task.job())
          .addKeyValue("taskId", task.id())
          .addKeyValue("error", e.getClass().getName())
          .log("A picture could not be annotated");
      return Optional.empty();
    }
  }

  private static String name(int number) {
    return number == 1 ? "annotated.jpg" : "annotated-" + number + ".jpg";
  }
}
