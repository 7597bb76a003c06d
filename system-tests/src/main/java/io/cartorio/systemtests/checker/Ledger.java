package io.cartorio.systemtests.checker;

import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.serde.Json;
import io.cartorio.systemtests.checker.LedgerEntry.Accepted;
import io.cartorio.systemtests.checker.LedgerEntry.Answered;
import io.cartorio.systemtests.checker.LedgerEntry.Erased;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the clients of a run were told, as JSON lines in a file. */
public record Ledger(List<LedgerEntry> entries) {
  public Ledger {
    entries = List.copyOf(entries);
  }

  /** Reads a ledger that a {@link LedgerWriter} wrote. */
  public static Ledger read(Path file) throws IOException {
    List<LedgerEntry> entries = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      entries.add(Json.mapper().readValue(line, LedgerEntry.class));
    }
    return new Ledger(entries);
  }

  /** What was accepted, by job. */
  public Map<JobId, Accepted> accepted() {
    Map<JobId, Accepted> accepted = new LinkedHashMap<>();
    for (LedgerEntry entry : entries) {
      if (entry instanceof Accepted found) {
        accepted.put(found.job(), found);
      }
    }
    return accepted;
  }

  /** Every answer that was given. */
  public List<Answered> answered() {
    return entries.stream().filter(Answered.class::isInstance).map(Answered.class::cast).toList();
  }

  /** The jobs that were to be erased. */
  public Set<JobId> erased() {
    return entries.stream()
        .filter(Erased.class::isInstance)
        .map(LedgerEntry::job)
        .collect(Collectors.toSet());
  }
}
