package io.cartorio.workers.handlers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.platform.content.PurgedException;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.operation.OcrEngineName;
import io.cartorio.schemas.outcome.Facts.TextFacts;
import io.cartorio.schemas.result.Box;
import io.cartorio.schemas.result.ImageCorrection;
import io.cartorio.schemas.result.ImageCorrection.Method;
import io.cartorio.schemas.result.PageText;
import io.cartorio.schemas.result.Result;
import io.cartorio.schemas.result.Result.TextResult;
import io.cartorio.schemas.result.TextLine;
import io.cartorio.schemas.serde.Json;
import io.cartorio.schemas.task.Work.ReadImage;
import io.cartorio.workers.child.ChildAnswer;
import io.cartorio.workers.frame.MemoryStore;
import io.cartorio.workers.image.RgbImage;
import io.cartorio.workers.imaging.ImageDecoder;
import io.cartorio.workers.imaging.ImageLimits;
import io.cartorio.workers.imaging.ImagingSettings;
import io.cartorio.workers.inference.InferenceException;
import io.cartorio.workers.ocr.OcrEngine;
import io.cartorio.workers.ocr.Reading;
import io.cartorio.workers.task.HandlerResult;
import io.cartorio.workers.task.HandlerResult.Finished;
import io.cartorio.workers.task.HandlerResult.NotDone;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

class ReadImageHandlerTest {
  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 1, 2, 3};

  private final MemoryStore store = new MemoryStore();
  private final Deque<ChildAnswer> answers = new ArrayDeque<>();
  private final ImagingSettings settings =
      new ImagingSettings(DataSize.ofBytes(100), 50_000_000, 2000);
  private final FakeEngine engine = new FakeEngine();
  private final ReadImageHandler handler =
      new ReadImageHandler(
          reader(new ImageDecoder(_ -> answers.removeFirst(), settings)),
          new Results(store),
          new Engines(engine));
  private final JobId job = JobId.random();

  /** Reads one line of every picture, lying as it is told. */
  private static final class FakeEngine implements OcrEngine {
    private int turn;
    private boolean away;

    @Override
    public String name() {
      return "paddle";
    }

    @Override
    public Reading read(RgbImage image, Progress progress) {
      if (away) {
        throw new InferenceException("away", new IOException());
      }
      progress.reached(0.4);
      progress.reached(1);
      TextLine line = new TextLine("Olá", 0.9, new Box(0, 0, 1, 1), List.of(), List.of());
      return new Reading(
          new PageText(1, image.width(), image.height(), "Olá", List.of(line)),
          new ImageCorrection(turn != 0, turn, Method.TEXTBOX, 0.8));
    }
  }

  private PictureReader reader(ImageDecoder decoder) {
    return new PictureReader(new ClaimCheck(store), decoder, new ImageLimits(settings));
  }

  private ContentRef stored(byte[] bytes) throws IOException {
    ContentKey key = ContentKey.of(ContentKey.Area.INPUT, FakeContext.OWNER, job, "upload");
    return store.putIfAbsent(key, "image/jpeg", new ByteArrayInputStream(bytes), 1000);
  }

  private FakeContext context(ContentRef image) {
    return new FakeContext(job, new ReadImage(image, OcrEngineName.PADDLE), 1, 1);
  }

  private HandlerResult result(ContentRef image) throws Exception {
    return handler.handle(new ReadImage(image, OcrEngineName.PADDLE), context(image));
  }

  private static ChildAnswer decoded(int orientation) {
    return new ChildAnswer.Answered(
        Map.of(
            "width", "2",
            "height", "1",
            "orientation", Integer.toString(orientation),
            "originalWidth", "2",
            "originalHeight", "1"),
        new byte[6]);
  }

  private TextResult textOf(HandlerResult result) {
    assertThat(result).isInstanceOf(Finished.class);
    return (TextResult) java.util.Objects.requireNonNull(((Finished) result).inline());
  }

  @Test
  void the_text_is_stored_and_reported_with_facts_and_a_copy() throws Exception {
    answers.add(decoded(1));
    ContentRef image = stored(JPEG);
    FakeContext context = context(image);

    HandlerResult result = handler.handle(new ReadImage(image, OcrEngineName.PADDLE), context);

    Finished finished = (Finished) result;
    assertThat(finished.facts()).isEqualTo(new TextFacts(1, 0.9, 0));
    byte[] json = store.open(finished.outputs().getFirst().key()).readAllBytes();
    assertThat(Json.mapper().readValue(json, Result.class)).isEqualTo(finished.inline());
    assertThat(context.stages)
        .containsExactly("fetch", "decode", "orientation", "recognition", "store");
  }

  @Test
  void a_task_whose_answer_is_stored_reports_it_without_reading_again() throws Exception {
    answers.add(decoded(1));
    ContentRef image = stored(JPEG);
    HandlerResult first = result(image);
    engine.away = true;

    HandlerResult second = result(image);

    assertThat(second).isEqualTo(first);
  }

  @Test
  void the_whole_turn_is_exifs_and_then_the_engines() throws Exception {
    answers.add(decoded(6));
    engine.turn = 180;

    ImageCorrection correction = textOf(result(stored(JPEG))).imageCorrection();

    assertThat(correction).isEqualTo(new ImageCorrection(true, 270, Method.TEXTBOX, 0.8));
  }

  @Test
  void a_turn_that_exif_alone_made_is_reported_as_its() throws Exception {
    answers.add(decoded(6));

    ImageCorrection correction = textOf(result(stored(JPEG))).imageCorrection();

    assertThat(correction).isEqualTo(new ImageCorrection(true, 90, Method.EXIF, 0.8));
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new ChildAnswer.Refused("broken", ""), FailureCategory.BROKEN_INPUT),
        Arguments.of(
            new ChildAnswer.Refused("too-many-pixels", ""), FailureCategory.TOO_MANY_PIXELS),
        Arguments.of(new ChildAnswer.Refused("fault", ""), FailureCategory.DEPENDENCY_AWAY),
        Arguments.of(new ChildAnswer.NotStarted(""), FailureCategory.DEPENDENCY_AWAY),
        Arguments.of(new ChildAnswer.TimedOut(), FailureCategory.DEADLINE));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void what_cannot_be_decoded_has_its_category(ChildAnswer answer, FailureCategory category)
      throws Exception {
    answers.add(answer);

    NotDone notDone = (NotDone) result(stored(JPEG));

    assertThat(notDone.failure().category()).isEqualTo(category);
  }

  @Test
  void what_is_no_image_or_too_large_is_refused_before_decoding() throws Exception {
    NotDone noImage = (NotDone) result(stored(new byte[] {1, 2, 3}));
    NotDone large =
        (NotDone)
            result(
                new ContentRef(
                    ContentKey.of(ContentKey.Area.INPUT, FakeContext.OWNER, job, "large"),
                    "image/jpeg",
                    101,
                    Sha256.of(JPEG)));

    assertThat(noImage.failure().category()).isEqualTo(FailureCategory.UNSUPPORTED_TYPE);
    assertThat(large.failure().category()).isEqualTo(FailureCategory.TOO_LARGE);
  }

  @Test
  void an_image_that_kills_its_decoder_three_times_is_given_up() throws Exception {
    answers.addAll(Arrays.asList(died(), died(), died()));

    NotDone notDone = (NotDone) result(stored(JPEG));

    assertThat(notDone.failure().category()).isEqualTo(FailureCategory.KILLS_ITS_WORKER);
  }

  @Test
  void an_image_whose_decoder_died_once_is_tried_again() throws Exception {
    answers.addAll(Arrays.asList(died(), decoded(1)));

    assertThat(result(stored(JPEG))).isInstanceOf(Finished.class);
  }

  private static ChildAnswer died() {
    return new ChildAnswer.Died("killed");
  }

  @Test
  void an_engine_that_is_away_may_come_back() throws Exception {
    answers.add(decoded(1));
    engine.away = true;

    NotDone notDone = (NotDone) result(stored(JPEG));

    assertThat(notDone.failure().category().mayPass()).isTrue();
  }

  @Test
  void bytes_that_are_not_those_of_the_ref_are_our_fault() throws Exception {
    ContentRef real = stored(JPEG);
    ContentRef other =
        new ContentRef(real.key(), real.mediaType(), real.size(), Sha256.of(new byte[1]));

    assertThatThrownBy(() -> result(other)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void nothing_is_stored_for_a_job_that_was_purged_meanwhile() throws Exception {
    answers.add(decoded(1));
    ContentRef image = stored(JPEG);
    ReadImage work = new ReadImage(image, OcrEngineName.PADDLE);
    FakeContext context = context(image);
    ImageDecoder purging =
        new ImageDecoder(
            _ -> {
              store.purge(FakeContext.OWNER, job);
              return answers.removeFirst();
            },
            settings);
    ReadImageHandler late =
        new ReadImageHandler(reader(purging), new Results(store), new Engines(engine));

    assertThatThrownBy(() -> late.handle(work, context)).isInstanceOf(PurgedException.class);
  }
}
