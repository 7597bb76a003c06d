package io.cartorio.workers.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.platform.content.PurgedException;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.operation.NoWork;
import io.cartorio.schemas.task.Work;
import io.cartorio.workers.handlers.NoopHandler;
import io.cartorio.workers.task.TaskStoppedException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandlersTest {
  @Test
  void a_kind_of_work_without_a_handler_stops_the_start() {
    assertThatThrownBy(() -> new Handlers(List.of(new NoopHandler(true, _ -> {}))))
        .hasMessageContaining("No handler does");
  }

  @Test
  void two_handlers_of_one_kind_stop_the_start() {
    NoopHandler handler = new NoopHandler(true, _ -> {});

    assertThatThrownBy(() -> new Handlers(List.of(handler, handler)))
        .hasMessageContaining("Two handlers do Noop");
  }

  @Test
  void work_is_named_as_on_the_wire() {
    assertThat(Handlers.label(new Work.Noop(NoWork.ofMillis(0)))).isEqualTo("noop");
    assertThat(Handlers.label(new Work.Purge())).isEqualTo("purge");
  }

  @Test
  void an_exception_has_its_category() {
    assertThat(Failures.of(new IOException()).category())
        .isEqualTo(FailureCategory.DEPENDENCY_AWAY);
    assertThat(Failures.of(new PurgedException()).category()).isEqualTo(FailureCategory.CANCELLED);
    assertThat(Failures.of(new TaskStoppedException()).category())
        .isEqualTo(FailureCategory.CANCELLED);
    assertThat(Failures.of(new InterruptedException()).category())
        .isEqualTo(FailureCategory.DEADLINE);
    assertThat(Failures.of(new OutOfMemoryError()).category()).isEqualTo(FailureCategory.INTERNAL);
  }
}
