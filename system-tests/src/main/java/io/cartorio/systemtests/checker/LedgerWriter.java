package io.cartorio.systemtests.checker;

import io.cartorio.schemas.serde.Json;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes down what a client was told, at once, from many threads. */
public final class LedgerWriter implements Closeable {
  private final BufferedWriter file;

  public LedgerWriter(Path file) throws IOException {
    this.file = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  public synchronized void write(LedgerEntry entry) {
    try {
      file.write(Json.mapper().writerFor(LedgerEntry.class).writeValueAsString(entry));
      file.newLine();
      file.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the ledger cannot be written", e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }
}
