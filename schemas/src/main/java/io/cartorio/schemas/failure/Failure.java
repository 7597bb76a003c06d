package io.cartorio.schemas.failure;

import java.util.Map;

/**
 * What went wrong, in terms a client may see.
 *
 * @param arguments what the text of the category names, such as a limit: numbers and words of ours,
 *     never a value, a path or a name from outside
 */
public record Failure(FailureCategory category, Map<String, String> arguments) {
  public Failure {
    arguments = Map.copyOf(arguments);
  }

  public static Failure of(FailureCategory category) {
    return new Failure(category, Map.of());
  }
}
