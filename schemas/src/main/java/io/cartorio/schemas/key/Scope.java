package io.cartorio.schemas.key;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a key or a token allows. None of them includes another. */
public enum Scope {
  /** To see the owner's jobs, results and files. */
  READ,
  /** To make the owner's jobs, and to stop and erase them. */
  WRITE,
  /** To administer the installation: keys, and what is of all owners. */
  ADMIN;

  /** As it is written in requests, records and tokens. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The scope called so, for text from outside. */
  public static Optional<Scope> parse(String label) {
    return Arrays.stream(values()).filter(scope -> scope.label().equals(label)).findAny();
  }
}
