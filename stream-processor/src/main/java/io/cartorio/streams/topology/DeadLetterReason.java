package io.cartorio.streams.topology;

/** Why a record is put aside, beside what its deserializer says. */
enum DeadLetterReason {
  /** Its key is not a job's id. */
  KEY_NOT_A_JOB_ID,
  /** Its key is one job's id and its value is about another. */
  KEY_OF_ANOTHER_JOB,
  /** It was forwarded once and is on the wrong partition still. */
  MISPLACED_TWICE,
  /** Deciding on it failed, which is a defect of ours. */
  UNDECIDABLE
}
