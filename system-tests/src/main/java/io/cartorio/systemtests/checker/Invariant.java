package io.cartorio.systemtests.checker;

/** What must hold of every run, however it was disturbed. */
public enum Invariant {
  ACCEPTED_JOBS_ARE_KNOWN("a job that a client was told of has no event"),
  REVISIONS_HAVE_NO_GAPS("a job's events are not numbered from 1 without gaps, in order"),
  FIRST_EVENT_IS_SUBMITTED("a job's log does not begin with its submission, or has a second one"),
  ONE_TERMINAL_EVENT("a job has no terminal event, or more than one"),
  NOTHING_STARTS_AFTER_THE_END("work other than a purge was planned or sent after the end"),
  NO_TASK_OUTSTANDING("an attempt was sent and never ended"),
  FOLD_IS_THE_STATE("the fold of a job's events is not the job as it stands"),
  ONE_RESULT("a finished job has no result record, or results that differ"),
  ANSWERS_ARE_TRUE("a client was answered something else than the log says"),
  ANSWERS_ARE_EXPECTED("a job did not end as an undisturbed run ends it"),
  ACCEPTED_REQUESTS_ARE_ANSWERED("a client was never told how its job ended"),
  ERASED_JOBS_ARE_GONE("a job whose erasure was promised is still listed, or has bytes"),
  OWNERS_ARE_KEPT_APART("a job or its bytes stand under another owner"),
  BYTES_ARE_KEPT("bytes that a job refers to are missing or altered"),
  NO_ORPHANED_BYTES("the store keeps bytes of a job that has none"),
  ORIGINS_ARE_KNOWN("a record was made by none of the processes of this run");

  private final String broken;

  Invariant(String broken) {
    this.broken = broken;
  }

  /** What it means that this does not hold. */
  public String broken() {
    return broken;
  }
}
