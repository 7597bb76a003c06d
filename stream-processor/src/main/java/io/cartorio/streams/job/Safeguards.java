package io.cartorio.streams.job;

/**
 * What keeps a job's life in order. Each can be taken out by a test, to show that it would be
 * missed.
 *
 * @param deduplication a submit of a known id is a repeat
 * @param deadlines a started task that does not end in time has failed
 * @param terminalGuard only a live job can end
 */
record Safeguards(boolean deduplication, boolean deadlines, boolean terminalGuard) {
  static final Safeguards ALL = new Safeguards(true, true, true);
}
