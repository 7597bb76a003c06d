package io.cartorio.workers.handlers;

import io.cartorio.platform.content.ContentStore;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.outcome.Facts.TextFacts;
import io.cartorio.schemas.result.Result;
import io.cartorio.schemas.result.Result.TextResult;
import io.cartorio.schemas.result.TextLine;
import io.cartorio.schemas.serde.Json;
import io.cartorio.schemas.task.Task;
import io.cartorio.workers.task.HandlerResult;
import io.cartorio.workers.task.HandlerResult.Finished;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answers of text tasks in the content store: the first one stored is the one reported. */
public final class TextResults {
  private static final String MEDIA_TYPE = "application/json";
  private static final int MAX_BYTES = 16 << 20;

  /** A record has 256 KiB for this, its headers and the rest of the outcome. */
  private static final int MAX_INLINE_BYTES = 192 << 10;

  private final ContentStore store;

  public TextResults(ContentStore store) {
    this.store = store;
  }

  /** What an earlier run of this task has stored. */
  Optional<HandlerResult> stored(Task task) throws IOException {
    ContentKey key = key(task);
    if (!store.exists(key)) {
      return Optional.empty();
    }
    byte[] json;
    try (InputStream in = store.open(key)) {
      json = in.readNBytes(MAX_BYTES);
    }
    TextResult result = (TextResult) Json.mapper().readValue(json, Result.class);
    ContentRef ref = new ContentRef(key, MEDIA_TYPE, json.length, Sha256.of(json));
    return Optional.of(finished(result, ref, json.length));
  }

  HandlerResult store(Task task, TextResult result) throws IOException {
    byte[] json = Json.mapper().writerFor(Result.class).writeValueAsBytes(result);
    ContentRef ref =
        store.putIfAbsent(key(task), MEDIA_TYPE, new ByteArrayInputStream(json), MAX_BYTES);
    if (ref.sha256().equals(Sha256.of(json))) {
      return finished(result, ref, json.length);
    }
    return stored(task).orElseThrow(() -> new IOException("the answer stored first is gone"));
  }

  private static ContentKey key(Task task) {
    return ContentKey.of(ContentKey.Area.OUTPUT, task.owner(), task.job(), "result.json");
  }

  private static Finished finished(TextResult result, ContentRef ref, int size) {
    @Nullable Result inline = size <= MAX_INLINE_BYTES ? result : null;
    return new Finished(facts(result), List.of(ref), inline);
  }

  private static TextFacts facts(TextResult result) {
    List<TextLine> lines = result.pages().stream().flatMap(page -> page.lines().stream()).toList();
    double mean = lines.stream().mapToDouble(TextLine::confidence).average().orElse(0);
    return new TextFacts(lines.size(), mean, result.imageCorrection().rotationApplied());
  }
}
