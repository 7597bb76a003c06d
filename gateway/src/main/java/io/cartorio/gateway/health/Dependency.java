package io.cartorio.gateway.health;

/** Something the gateway cannot do without. Safe for use by many threads. */
public interface Dependency {

  /** Its name in {@code /health}. */
  String name();

  /** Whether it answers, within a second or two. */
  boolean isWell();
}
