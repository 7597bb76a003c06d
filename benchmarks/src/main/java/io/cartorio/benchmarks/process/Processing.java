package io.cartorio.benchmarks.process;

import io.cartorio.benchmarks.fields.score.Answer;
import io.cartorio.benchmarks.fields.score.HeldText;
import io.cartorio.benchmarks.fields.score.ScoredDocument;
import io.cartorio.benchmarks.fields.truth.Sent;
import io.cartorio.systemtests.client.Api;
import io.cartorio.systemtests.client.Form;
import io.cartorio.systemtests.client.Reply;
import io.cartorio.systemtests.load.ClosedLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/** Sends pictures to {@code POST /process}. */
final class Processing {
  private static final int OK = 200;
  private static final int AT_ONCE = 2;

  private final Api api;

  Processing(Api api) {
    this.api = api;
  }

  /** What is told of the documents, in their order. */
  List<Told> documents(String name, List<Sent> documents) {
    return all(name, documents, this::told);
  }

  /** How sure a class is told of pictures of something else, in their order. */
  List<Double> others(List<Path> pictures) {
    return all(
        "something else",
        pictures,
        picture ->
            process(bytes(picture)).json().path("classification").path("confidence").asDouble(1));
  }

  private Told told(Sent document) {
    Reply reply = process(document);
    Answer answer = reply.status() == OK ? Answer.of(reply.json()) : Answer.NONE;
    return Told.of(
        document.docType(),
        reply.json(),
        ScoredDocument.of(document, answer, HeldText.of(List.of())));
  }

  Reply process(Sent document) {
    return process(bytes(document.first().picture()));
  }

  private Reply process(byte[] picture) {
    return api.post(
        "/process?backend=ocr&delivery_mode=sync", Form.of(Map.of(), List.of(picture)), Map.of());
  }

  private static <T, R> List<R> all(String name, List<T> given, Function<T, R> call) {
    Map<Integer, R> answers = new ConcurrentSkipListMap<>();
    ClosedLoop.run(
        AT_ONCE,
        given.size(),
        i -> {
          answers.put(i, call.apply(given.get(i)));
          if (answers.size() % 20 == 0) {
            System.err.printf("%s: %d of %d%n", name, answers.size(), given.size());
          }
        });
    if (answers.size() < given.size()) {
      throw new IllegalStateException("some of " + name + " have no answer; see above");
    }
    return List.copyOf(answers.values());
  }

  private static byte[] bytes(Path picture) {
    try {
      return Files.readAllBytes(picture);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
