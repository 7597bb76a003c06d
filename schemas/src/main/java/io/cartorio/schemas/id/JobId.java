package io.cartorio.schemas.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/**
 * A job: 26 characters of lower-case Crockford base 32, random or a keyed hash of owner and
 * idempotency key.
 */
public record JobId(@JsonValue String value) implements Comparable<JobId> {
  public JobId {
    Ids.check("a job id", value);
  }

  @JsonCreator
  public static JobId of(String value) {
    return new JobId(value);
  }

  /** The id in {@code value}, or nothing when it has another form: for text from outside. */
  public static Optional<JobId> parse(String value) {
    return Ids.isValid(value) ? Optional.of(new JobId(value)) : Optional.empty();
  }

  public static JobId random() {
    return new JobId(Ids.random());
  }

  /** The id made of the first 128 bits of a keyed hash. */
  public static JobId ofHash(byte[] hash) {
    return new JobId(Ids.encode(hash));
  }

  @Override
  public int compareTo(JobId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
