package io.cartorio.streams.job;

/**
 * The bytes of the one job: its input from the start, its output once written, until purged. A
 * write that is on its way when the purge comes may still land after it: only those of attempts
 * that are not out any more meet the marker.
 */
final class ModelStore {
  private boolean bytes = true;
  private boolean marked;

  void write(boolean isOut) {
    bytes |= isOut || !marked;
  }

  void purge() {
    marked = true;
    bytes = false;
  }

  boolean isEmpty() {
    return !bytes;
  }
}
