package io.cartorio.workers.ocr.paddle;

import io.cartorio.workers.inference.embedded.EmbeddedInference;
import io.cartorio.workers.inference.embedded.EmbeddedSettings;
import io.cartorio.workers.ocr.OcrEngine;
import io.cartorio.workers.ocr.Reading;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The engine as a filter, for {@code benchmarks/ocr/run}: takes a file name a line, answers with a
 * JSON object a line. Arguments: the models' folder, threads, pictures at once, longest side.
 */
final class OcrBenchmark {

  private OcrBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    int threads = Integer.parseInt(arguments[1]);
    int slots = Integer.parseInt(arguments[2]);
    PaddleSettings settings =
        new PaddleSettings(
            Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]), 1000, 0.5);
    JsonMapper json = new JsonMapper();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (EmbeddedInference inference =
            EmbeddedInference.start(new EmbeddedSettings(Path.of(arguments[0]), threads));
        ExecutorService work = Executors.newFixedThreadPool(slots)) {
      OcrEngine engine = new PaddleEngine(inference, settings);
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      out.println("ready");
      for (String file = in.readLine(); file != null; file = in.readLine()) {
        String name = file;
        work.execute(() -> out.println(json.writeValueAsString(answer(engine, name))));
      }
    }
  }

  private static Map<String, Object> answer(OcrEngine engine, String file) {
    long start = System.nanoTime();
    Reading reading = engine.read(Pictures.load(Path.of(file)), OcrEngine.Progress.IGNORED);
    return Map.of(
        "file",
        file,
        "seconds",
        (System.nanoTime() - start) / 1e9,
        "text",
        reading.page().text(),
        "turn",
        reading.correction().rotationApplied(),
        "lines",
        reading.page().lines().size());
  }
}
