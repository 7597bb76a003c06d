package io.cartorio.schemas.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** One running process of a service, such as {@code gateway-0}: 1 to 64 of {@code a-z 0-9 -}. */
public record InstanceId(@JsonValue String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  public InstanceId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "an instance id is 1 to 64 of a-z, 0-9 and -, starting with a letter or digit: " + value);
    }
  }

  @JsonCreator
  public static InstanceId of(String value) {
    return new InstanceId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
