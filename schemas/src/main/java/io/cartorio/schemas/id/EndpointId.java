package io.cartorio.schemas.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/**
 * An address that results are sent to: a keyed hash of its owner and its URL, so that the same
 * owner's same URL is the same endpoint, and the URL cannot be guessed from it.
 */
public record EndpointId(@JsonValue String value) implements Comparable<EndpointId> {
  public EndpointId {
    Ids.check("an endpoint id", value);
  }

  @JsonCreator
  public static EndpointId of(String value) {
    return new EndpointId(value);
  }

  /** The id made of the first 128 bits of a keyed hash. */
  public static EndpointId ofHash(byte[] hash) {
    return new EndpointId(Ids.encode(hash));
  }

  /** Text from outside, which may be anything. */
  public static Optional<EndpointId> parse(String text) {
    return Ids.isValid(text) ? Optional.of(new EndpointId(text)) : Optional.empty();
  }

  @Override
  public int compareTo(EndpointId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
