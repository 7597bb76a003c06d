package io.cartorio.platform.health;

/** Something a service cannot do without. Safe for use by many threads. */
public interface Dependency {

  /** Its name in what the service says of its health. */
  String name();

  /** Whether it answers, within a second or two. */
  boolean isWell();
}
