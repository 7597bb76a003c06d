package io.cartorio.benchmarks.fields;

import io.cartorio.benchmarks.fields.score.Answer;
import io.cartorio.benchmarks.fields.score.HeldText;
import io.cartorio.benchmarks.fields.score.ScoredDocument;
import io.cartorio.benchmarks.fields.truth.Sent;
import io.cartorio.benchmarks.fields.truth.Truth;
import io.cartorio.systemtests.client.Api;
import io.cartorio.systemtests.client.Form;
import io.cartorio.systemtests.client.Reply;
import io.cartorio.systemtests.load.ClosedLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Sends documents and judges what comes back. */
final class Client {
  private static final int OK = 200;
  private static final int AT_ONCE = 2;

  private final Api api;

  Client(Api api) {
    this.api = api;
  }

  /** All of them, two at a time, in their order. */
  List<ScoredDocument> score(String name, List<Sent> documents) {
    Map<Integer, ScoredDocument> scored = new ConcurrentSkipListMap<>();
    AtomicInteger done = new AtomicInteger();
    ClosedLoop.run(
        AT_ONCE,
        documents.size(),
        i -> {
          scored.put(i, score(documents.get(i)));
          int now = done.incrementAndGet();
          if (now % 20 == 0 || now == documents.size()) {
            System.err.printf("%s: %d of %d%n", name, now, documents.size());
          }
        });
    if (scored.size() < documents.size()) {
      throw new IllegalStateException(
          "%d of %d documents have no answer; see above"
              .formatted(documents.size() - scored.size(), documents.size()));
    }
    return List.copyOf(scored.values());
  }

  private ScoredDocument score(Sent document) {
    Reply reply = extract(document);
    Answer answer = reply.status() == OK ? Answer.of(reply.json()) : Answer.NONE;
    List<String> text = new ArrayList<>();
    for (Truth picture : document.pictures()) {
      for (JsonNode page : api.ocr(bytes(picture)).json().path("pages")) {
        text.add(page.path("text").asString(""));
      }
    }
    return ScoredDocument.of(document, answer, HeldText.of(text));
  }

  Reply extract(Sent document) {
    List<byte[]> pictures = document.pictures().stream().map(Client::bytes).toList();
    return api.post(
        "/extract?backend=ocr&delivery_mode=sync&doc_type=" + document.docType(),
        Form.of(Map.of(), pictures),
        Map.of());
  }

  Reply ocr(Sent document) {
    return api.ocr(bytes(document.first()));
  }

  /** Where a job's time went, in milliseconds by stage. */
  Map<String, Double> stages(Reply reply) {
    Map<String, Double> stages = new TreeMap<>();
    reply
        .job()
        .ifPresent(
            job ->
                api.job(job)
                    .json()
                    .path("times")
                    .properties()
                    .forEach(time -> stages.put(time.getKey(), time.getValue().asDouble())));
    return stages;
  }

  private static byte[] bytes(Truth picture) {
    try {
      return Files.readAllBytes(picture.picture());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
