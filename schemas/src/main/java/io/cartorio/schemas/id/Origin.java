package io.cartorio.schemas.id;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who made a record: the service, its build and its instance. Travels as the CloudEvents source,
 * {@code /cartorio/<service>/<build>/<instance>}, so that a forgotten worker of last week's build
 * can be named.
 */
public record Origin(String service, String build, InstanceId instance) {
  private static final Pattern PART = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,63}");

  public Origin {
    if (!PART.matcher(service).matches() || !PART.matcher(build).matches()) {
      throw new IllegalArgumentException(
          "a service and a build are 1 to 64 of A-Z a-z 0-9 . _ + -");
    }
  }

  /** The CloudEvents {@code source}. */
  public String source() {
    return "/cartorio/" + service + '/' + build + '/' + instance;
  }

  /** The origin a {@code source} names, or nothing when it is not one of ours. */
  public static Optional<Origin> parse(String source) {
    String[] parts = source.split("/", -1);
    if (parts.length != 5 || !parts[0].isEmpty() || !parts[1].equals("cartorio")) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Origin(parts[2], parts[3], InstanceId.of(parts[4])));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return source();
  }
}
