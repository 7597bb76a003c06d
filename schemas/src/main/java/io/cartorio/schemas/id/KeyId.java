package io.cartorio.schemas.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an API key is called: the open part of it, 12 characters of lower-case base 32. */
public record KeyId(@JsonValue String value) implements Comparable<KeyId> {
  public static final int LENGTH = 12;
  private static final Pattern FORM = Pattern.compile("[0-9a-hjkmnp-tv-z]{" + LENGTH + "}");

  public KeyId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a key id is 12 characters of lower-case base 32");
    }
  }

  @JsonCreator
  public static KeyId of(String value) {
    return new KeyId(value);
  }

  /** The id in {@code value}, or nothing when it has another form: for text from outside. */
  public static Optional<KeyId> parse(String value) {
    return FORM.matcher(value).matches() ? Optional.of(new KeyId(value)) : Optional.empty();
  }

  @Override
  public int compareTo(KeyId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
