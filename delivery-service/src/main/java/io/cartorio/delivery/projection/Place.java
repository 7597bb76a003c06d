package io.cartorio.delivery.projection;

/**
 * How far a partition has been told.
 *
 * @param stored the offset Redis goes on from, as it has it; empty for none
 * @param end of the log when this began: beyond it, what Redis does not know is unknown
 * @param caughtUp whether that end has been passed
 */
record Place(String stored, long end, boolean caughtUp) {

  Place movedTo(String offset) {
    return new Place(offset, end, caughtUp);
  }

  Place at(long position) {
    return caughtUp || position < end ? this : new Place(stored, end, true);
  }
}
