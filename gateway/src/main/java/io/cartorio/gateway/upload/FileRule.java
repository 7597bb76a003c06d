package io.cartorio.gateway.upload;

/** What a file may be. */
public enum FileRule {
  /** An image of a type we take, and not empty. */
  IMAGE,
  /** Any bytes, or none. */
  ANYTHING
}
