package io.cartorio.benchmarks.bed;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options of a command line: words by name, and flags. */
public final class Given {
  private final Map<String, String> values;

  private Given(Map<String, String> values) {
    this.values = values;
  }

  /**
   * @param defaults of the options that have a value, by their name such as {@code --count}
   * @param flags the options that have none
   * @throws IllegalArgumentException with a sentence that says what is wrong
   */
  public static Given of(Map<String, String> defaults, Set<String> flags, String... arguments) {
    Map<String, String> given = new HashMap<>(defaults);
    Iterator<String> left = List.of(arguments).iterator();
    while (left.hasNext()) {
      String option = left.next();
      boolean isFlag = flags.contains(option);
      check(isFlag || defaults.containsKey(option), "'" + option + "' is no option");
      check(isFlag || left.hasNext(), option + " needs a value");
      given.put(option, isFlag ? "" : left.next());
    }
    return new Given(given);
  }

  /** Whether the flag is there. */
  public boolean has(String flag) {
    return values.containsKey(flag);
  }

  /** The value of {@code option}, or null where it is empty. */
  public @Nullable String text(String option) {
    String value = values.getOrDefault(option, "");
    return value.isEmpty() ? null : value;
  }

  /** The value of {@code option}, which may be empty. */
  public String word(String option) {
    return values.getOrDefault(option, "");
  }

  /**
   * @throws IllegalArgumentException when it is none of up to six digits
   */
  public int number(String option) {
    String value = word(option);
    check(value.matches("\\d{1,6}"), option + " needs a number, and '" + value + "' is none");
    return Integer.parseInt(value);
  }

  /**
   * @throws IllegalArgumentException with the sentence {@code otherwise}
   */
  public static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
