package io.cartorio.schemas.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The pseudonym of an owner: a keyed hash of their name, never the name itself. */
public record OwnerId(@JsonValue String value) implements Comparable<OwnerId> {
  public OwnerId {
    Ids.check("an owner id", value);
  }

  @JsonCreator
  public static OwnerId of(String value) {
    return new OwnerId(value);
  }

  /** The pseudonym made of the first 128 bits of a keyed hash. */
  public static OwnerId ofHash(byte[] hash) {
    return new OwnerId(Ids.encode(hash));
  }

  @Override
  public int compareTo(OwnerId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
