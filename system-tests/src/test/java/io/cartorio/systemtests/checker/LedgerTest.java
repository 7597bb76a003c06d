package io.cartorio.systemtests.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.systemtests.checker.LedgerEntry.Accepted;
import io.cartorio.systemtests.checker.LedgerEntry.Answered;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  @Test
  void whatIsWrittenIsRead(@TempDir Path folder) throws Exception {
    JobId job = JobId.random();
    Answer done = new Answer(JobStatus.DONE, Jobs.hash("text"));
    Accepted accepted = new Accepted(job, "ana", List.of(done));
    Answered answered = new Answered(job, done);
    Path file = folder.resolve("ledger.jsonl");

    try (LedgerWriter writer = new LedgerWriter(file)) {
      writer.write(accepted);
      writer.write(answered);
    }

    assertThat(Ledger.read(file).entries()).containsExactly(accepted, answered);
  }
}
