package io.cartorio.systemtests.checker;

/** Looks for the places in a recording where one or more invariants do not hold. */
interface Rule {
  void check(Recording recording, Findings findings);
}
