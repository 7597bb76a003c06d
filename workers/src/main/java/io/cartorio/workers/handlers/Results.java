package io.cartorio.workers.handlers;

import io.cartorio.platform.content.ContentStore;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.result.Result;
import io.cartorio.schemas.serde.Json;
import io.cartorio.schemas.task.Task;
import io.cartorio.workers.task.HandlerResult;
import io.cartorio.workers.task.HandlerResult.Finished;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answers of tasks in the content store: the first one stored is the one reported, with
 * whatever was stored beside it before.
 */
public final class Results {
  /** What a task does that was never done before. */
  @FunctionalInterface
  interface FirstRun {
    HandlerResult run() throws IOException, InterruptedException;
  }

  private static final String MEDIA_TYPE = "application/json";
  private static final int MAX_BYTES = 16 << 20;

  /** A record has 256 KiB for this, its headers and the rest of the outcome. */
  private static final int MAX_INLINE_BYTES = 192 << 10;

  private final ContentStore store;

  public Results(ContentStore store) {
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
    Result result = Json.mapper().readValue(json, Result.class);
    ContentRef ref = new ContentRef(key, MEDIA_TYPE, json.length, Sha256.of(json));
    return Optional.of(finished(task, result, ref));
  }

  /** What an earlier run of this task has stored, or else what its first run does. */
  HandlerResult once(Task task, FirstRun first) throws IOException, InterruptedException {
    Optional<HandlerResult> stored = stored(task);
    return stored.isPresent() ? stored.get() : first.run();
  }

  HandlerResult store(Task task, Result result) throws IOException {
    byte[] json = Json.mapper().writerFor(Result.class).writeValueAsBytes(result);
    ContentRef ref =
        store.putIfAbsent(key(task), MEDIA_TYPE, new ByteArrayInputStream(json), MAX_BYTES);
    if (ref.sha256().equals(Sha256.of(json))) {
      return finished(task, result, ref);
    }
    return stored(task).orElseThrow(() -> new IOException("the answer stored first is gone"));
  }

  private static ContentKey key(Task task) {
    return ContentKey.of(ContentKey.Area.OUTPUT, task.owner(), task.job(), "result.json");
  }

  private Finished finished(Task task, Result result, ContentRef ref) throws IOException {
    @Nullable Result inline = ref.size() <= MAX_INLINE_BYTES ? result : null;
    List<ContentRef> outputs = new ArrayList<>(List.of(ref));
    store.contents(ContentKey.Area.OUTPUT, task.owner(), task.job()).stream()
        .filter(other -> !other.key().equals(ref.key()))
        .forEach(outputs::add);
    return new Finished(FactsOf.result(result), outputs, inline);
  }
}
