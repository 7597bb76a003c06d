package io.cartorio.streams.job.plan;

import java.util.List;

/** The tasks a job takes. */
public sealed interface Plan {

  /** What can be sent at once. */
  List<Step> firstSteps();

  /** One task does the whole of it: its success is the job's, its first output the answer. */
  record Single(Step step) implements Plan {
    @Override
    public List<Step> firstSteps() {
      return List.of(step);
    }
  }
}
