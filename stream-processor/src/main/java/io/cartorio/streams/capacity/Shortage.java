package io.cartorio.streams.capacity;

import io.cartorio.schemas.task.Lane;

/**
 * A lane with work and fewer slots than partitions. Each partition may have a task of it out, so
 * what is sent waits behind what another partition sent, and no longer for its owner's turn.
 *
 * @param slots of all live workers together
 * @param partitions of the scheduler
 */
record Shortage(Lane lane, int slots, int partitions) {
  /** What to raise. */
  String setting() {
    return "cartorio.workers.slots." + lane.label();
  }
}
