package io.cartorio.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.outcome.Facts.NoFacts;
import io.cartorio.schemas.outcome.StageTimes;
import io.cartorio.schemas.outcome.TaskOutcome;
import io.cartorio.schemas.outcome.TaskOutcome.Done;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class NullableComponentsTest {
  @Test
  void a_nullable_component_that_was_left_out_reads_back_as_null() {
    TaskId task = TaskId.of(JobId.random(), "read");
    TaskOutcome done =
        new Done(task, 1, Instant.EPOCH, new NoFacts(), List.of(), null, StageTimes.NONE);

    byte[] json = Json.mapper().writerFor(TaskOutcome.class).writeValueAsBytes(done);

    assertThat(Json.mapper().readValue(json, TaskOutcome.class)).isEqualTo(done);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'started','attempt':1,'at':'2026-11-21T13:14:30Z'}",
        "{'type':'started','task':null,'attempt':1,'at':'2026-11-21T13:14:30Z'}",
        "{'type':'started','task':'73w82wfhqm6ybn0gswthbdbyth.read','at':'2026-11-21T13:14:30Z'}"
      })
  void any_other_component_must_be_there(String json) {
    assertThatThrownBy(() -> Json.mapper().readValue(json.replace('\'', '"'), TaskOutcome.class))
        .isInstanceOf(JacksonException.class);
  }
}
