package io.cartorio.gateway.submit;

/** Whether the disk has room for another job. Safe for use by many threads. */
public interface DiskRoom {

  boolean isLeft();
}
