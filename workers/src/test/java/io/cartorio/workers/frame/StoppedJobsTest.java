package io.cartorio.workers.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.id.JobId;
import org.junit.jupiter.api.Test;

class StoppedJobsTest {
  private final StoppedJobs jobs = new StoppedJobs();

  @Test
  void a_stopped_job_is_known_and_another_is_not() {
    JobId stopped = JobId.random();

    jobs.add(stopped);

    assertThat(jobs.contains(stopped)).isTrue();
    assertThat(jobs.contains(JobId.random())).isFalse();
  }

  @Test
  void the_memory_is_bounded_and_forgets_the_oldest() {
    JobId oldest = JobId.random();
    jobs.add(oldest);

    for (int i = 0; i < 20_000; i++) {
      jobs.add(JobId.random());
    }

    assertThat(jobs.contains(oldest)).isFalse();
  }
}
