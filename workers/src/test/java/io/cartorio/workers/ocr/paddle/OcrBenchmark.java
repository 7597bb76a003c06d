package io.cartorio.workers.ocr.paddle;

import io.cartorio.workers.child.ChildPool;
import io.cartorio.workers.child.ChildSettings;
import io.cartorio.workers.imaging.Decoding;
import io.cartorio.workers.imaging.Decoding.Decoded;
import io.cartorio.workers.imaging.ImageDecoder;
import io.cartorio.workers.imaging.ImagingSettings;
import io.cartorio.workers.inference.Models;
import io.cartorio.workers.inference.embedded.EmbeddedInference;
import io.cartorio.workers.inference.embedded.EmbeddedSettings;
import io.cartorio.workers.ocr.OcrEngine;
import io.cartorio.workers.ocr.Reading;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/**
 * The engine behind the real decoder as a filter, for {@code benchmarks/ocr/run}: takes a file name
 * a line, answers with a JSON object a line. Arguments: the models' folder, threads, pictures at
 * once, and, to try others, the longest and the shortest side.
 */
final class OcrBenchmark {

  private static final JsonMapper JSON = new JsonMapper();

  private OcrBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    int threads = Integer.parseInt(arguments[1]);
    int slots = Integer.parseInt(arguments[2]);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (EmbeddedInference inference =
            EmbeddedInference.start(
                new EmbeddedSettings(Path.of(arguments[0]), Models.classifier(), threads));
        ChildPool children = new ChildPool(childSettings(slots), new SimpleMeterRegistry());
        ExecutorService work = Executors.newFixedThreadPool(slots)) {
      ImageDecoder decoder =
          new ImageDecoder(
              children, new ImagingSettings(DataSize.ofMegabytes(20), 50_000_000, 2000));
      OcrEngine engine = new PaddleEngine(inference, settings(arguments));
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      out.println("ready");
      for (String file = in.readLine(); file != null; file = in.readLine()) {
        String name = file;
        work.execute(() -> out.println(answer(decoder, engine, name)));
      }
    }
  }

  private static PaddleSettings settings(String[] arguments) {
    return arguments.length < 5
        ? PaddleSettings.defaults()
        : new PaddleSettings(
            Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]), 600, 0.5);
  }

  private static ChildSettings childSettings(int slots) {
    return new ChildSettings(
        slots,
        DataSize.ofMegabytes(128),
        DataSize.ofMegabytes(1536),
        Duration.ofSeconds(30),
        Duration.ofSeconds(20),
        Duration.ofMinutes(10),
        null);
  }

  private static String answer(ImageDecoder decoder, OcrEngine engine, String file) {
    try {
      Decoding decoding = decoder.decode(Files.readAllBytes(Path.of(file)));
      if (!(decoding instanceof Decoded decoded)) {
        return JSON.writeValueAsString(Map.of("file", file, "text", "", "turn", -1));
      }
      Reading reading = engine.read(decoded.image(), OcrEngine.Progress.IGNORED);
      return JSON.writeValueAsString(
          Map.of(
              "file", file,
              "text", reading.page().text(),
              "turn", reading.correction().rotationApplied()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
