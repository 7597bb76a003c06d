package io.cartorio.workers.handlers;

import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.result.Box;
import io.cartorio.schemas.result.ImageCorrection;
import io.cartorio.schemas.result.ImageCorrection.Method;
import io.cartorio.schemas.result.PageText;
import io.cartorio.schemas.result.Point;
import io.cartorio.schemas.result.TextLine;
import io.cartorio.schemas.result.TextWord;
import io.cartorio.workers.child.ChildAnswer;
import io.cartorio.workers.frame.MemoryStore;
import io.cartorio.workers.image.RgbImage;
import io.cartorio.workers.imaging.ImageDecoder;
import io.cartorio.workers.imaging.ImageLimits;
import io.cartorio.workers.imaging.ImagingSettings;
import io.cartorio.workers.ocr.OcrEngine;
import io.cartorio.workers.ocr.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.springframework.util.unit.DataSize;

/** Stored pictures of one job, each of which reads as it is told. */
final class PlayedPictures {
  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 1, 2, 3};

  private final MemoryStore store = new MemoryStore();
  private final Deque<ChildAnswer> answers = new ArrayDeque<>();
  private final ImagingSettings settings =
      new ImagingSettings(DataSize.ofBytes(100), 50_000_000, 2000);
  private final PlayedEngine engine = new PlayedEngine();
  private final JobId job;

  PlayedPictures(JobId job) {
    this.job = job;
  }

  MemoryStore store() {
    return store;
  }

  /** What decoding answers for one picture after the other. */
  Deque<ChildAnswer> answers() {
    return answers;
  }

  DocumentImages images() {
    return new DocumentImages(
        new PictureReader(
            new ClaimCheck(store),
            new ImageDecoder(_ -> answers.removeFirst(), settings),
            new ImageLimits(settings)),
        new Engines(engine));
  }

  ContentRef stored(String name, List<String> texts) throws IOException {
    engine.pictures.add(texts);
    answers.add(
        new ChildAnswer.Answered(
            Map.of(
                "width", "2",
                "height", "1",
                "orientation", "1",
                "originalWidth", "2",
                "originalHeight", "1"),
            new byte[6]));
    ContentKey key = ContentKey.of(ContentKey.Area.INPUT, FakeContext.OWNER, job, name);
    return store.putIfAbsent(key, "image/jpeg", new ByteArrayInputStream(JPEG), 1000);
  }

  /** Reads of one picture after the other what it is told, each text on a line of its own. */
  private static final class PlayedEngine implements OcrEngine {
    private final Deque<List<String>> pictures = new ArrayDeque<>();

    @Override
    public String name() {
      return "paddle";
    }

    @Override
    public Reading read(RgbImage image, Progress progress) {
      progress.reached(0.4);
      progress.reached(1);
      List<String> texts = pictures.removeFirst();
      List<TextLine> lines = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        Box box =
            new Box(0.1, 0.1 + 0.05 * i, 0.1 + 0.015 * texts.get(i).length(), 0.14 + 0.05 * i);
        lines.add(new TextLine(texts.get(i), 0.99, box, corners(box), words(texts.get(i), box)));
      }
      return new Reading(
          new PageText(1, 1000, 700, String.join("\n", texts), lines),
          new ImageCorrection(true, 180, Method.TEXTBOX, 0.9));
    }
  }

  private static List<TextWord> words(String line, Box box) {
    List<TextWord> words = new ArrayList<>();
    double width = (box.x1() - box.x0()) / line.length();
    int from = 0;
    for (String word : line.split(" ", -1)) {
      double left = box.x0() + from * width;
      words.add(
          new TextWord(
              word, 0.99, new Box(left, box.y0(), left + word.length() * width, box.y1())));
      from += word.length() + 1;
    }
    return words;
  }

  private static List<Point> corners(Box box) {
    return List.of(
        new Point(box.x0(), box.y0()),
        new Point(box.x1(), box.y0()),
        new Point(box.x1(), box.y1()),
        new Point(box.x0(), box.y1()));
  }
}
