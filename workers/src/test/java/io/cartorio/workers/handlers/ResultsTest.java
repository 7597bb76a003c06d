package io.cartorio.workers.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.result.ImageCorrection;
import io.cartorio.schemas.result.ImageCorrection.Method;
import io.cartorio.schemas.result.PageText;
import io.cartorio.schemas.result.Result.TextResult;
import io.cartorio.schemas.task.Work.Purge;
import io.cartorio.workers.frame.MemoryStore;
import io.cartorio.workers.task.HandlerResult.Finished;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultsTest {
  private final Results results = new Results(new MemoryStore());
  private final FakeContext context = new FakeContext(JobId.random(), new Purge(), 1, 1);

  private static TextResult text(String text) {
    return new TextResult(
        List.of(new PageText(1, 10, 10, text, List.of())),
        new ImageCorrection(false, 0, Method.TEXTBOX, 0),
        "paddle");
  }

  @Test
  void the_loser_of_two_runs_reports_what_the_winner_stored() throws Exception {
    results.store(context.task(), text("first"));

    Finished second = (Finished) results.store(context.task(), text("second"));

    assertThat(second.inline()).isEqualTo(text("first"));
  }

  @Test
  void an_answer_too_large_for_a_record_goes_as_its_ref_alone() throws Exception {
    Finished large = (Finished) results.store(context.task(), text("x".repeat(200_000)));

    assertThat(large.inline()).isNull();
    assertThat(large.outputs()).hasSize(1);
  }
}
