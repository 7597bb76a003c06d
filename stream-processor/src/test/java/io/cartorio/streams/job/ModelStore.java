package io.cartorio.streams.job;

/** The bytes of the one job: its input from the start, its output once written, until purged. */
final class ModelStore {
  private boolean bytes = true;
  private boolean marked;

  void write() {
    bytes |= !marked;
  }

  void purge() {
    marked = true;
    bytes = false;
  }

  boolean isEmpty() {
    return !bytes;
  }
}
