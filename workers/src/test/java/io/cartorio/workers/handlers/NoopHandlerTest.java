package io.cartorio.workers.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.operation.NoWork;
import io.cartorio.schemas.operation.NoWork.Fault;
import io.cartorio.schemas.task.Work.Noop;
import io.cartorio.workers.task.HandlerResult;
import io.cartorio.workers.task.HandlerResult.Finished;
import io.cartorio.workers.task.HandlerResult.NotDone;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NoopHandlerTest {
  private final List<Integer> ended = new ArrayList<>();
  private final NoopHandler handler = new NoopHandler(true, ended::add);

  private HandlerResult result(NoWork noWork, int attempt, int delivery) throws Exception {
    Noop work = new Noop(noWork);
    return handler.handle(work, new FakeContext(JobId.random(), work, attempt, delivery));
  }

  @Test
  void nothing_is_done_by_default() throws Exception {
    assertThat(result(NoWork.ofMillis(0), 1, 1)).isInstanceOf(Finished.class);
  }

  @ParameterizedTest
  @CsvSource({"TRANSIENT, true", "PERMANENT, false"})
  void a_failure_is_as_asked(Fault fault, boolean mayPass) throws Exception {
    NotDone notDone = (NotDone) result(new NoWork(0, fault, 2), 2, 1);

    assertThat(notDone.failure().category().mayPass()).isEqualTo(mayPass);
  }

  @Test
  void after_the_faulty_attempts_the_work_succeeds() throws Exception {
    assertThat(result(new NoWork(0, Fault.TRANSIENT, 2), 3, 1)).isInstanceOf(Finished.class);
  }

  @Test
  void a_crash_ends_the_process_at_each_faulty_delivery() throws Exception {
    result(new NoWork(0, Fault.CRASH, 2), 1, 1);
    result(new NoWork(0, Fault.CRASH, 2), 1, 2);
    result(new NoWork(0, Fault.CRASH, 2), 1, 3);

    assertThat(ended).containsExactly(137, 137);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void a_worker_that_serves_people_does_nothing_of_it(Fault fault) throws Exception {
    NoopHandler serving = new NoopHandler(false, ended::add);
    Noop work = new Noop(new NoWork(0, fault, 2));

    HandlerResult result = serving.handle(work, new FakeContext(JobId.random(), work, 1, 1));

    assertThat(((NotDone) result).failure().category()).isEqualTo(FailureCategory.BAD_REQUEST);
    assertThat(ended).isEmpty();
  }

  @Test
  void only_what_takes_over_a_second_says_so() {
    assertThat(handler.mayTakeLong(new Noop(NoWork.ofMillis(1000)))).isFalse();
    assertThat(handler.mayTakeLong(new Noop(NoWork.ofMillis(1001)))).isTrue();
  }
}
