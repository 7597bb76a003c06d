package io.cartorio.benchmarks.bed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a measurement is told on its command line: numbers by name, and {@code --save}, which keeps
 * its figures.
 */
public final class Options {
  private static final String SAVE = "--save";
  private static final List<String> HELP = List.of("--help", "-h");

  private final Map<String, Integer> numbers;
  private final boolean saved;

  private Options(Map<String, Integer> numbers, boolean saved) {
    this.numbers = numbers;
    this.saved = saved;
  }

  /**
   * @param defaults of the numbers, by their option, such as {@code --jobs}
   * @throws IllegalArgumentException with a sentence that says what is wrong
   */
  public static Options parse(Map<String, Integer> defaults, String... arguments) {
    Map<String, Integer> numbers = new HashMap<>(defaults);
    boolean saved = false;
    for (int i = 0; i < arguments.length; i++) {
      String option = arguments[i];
      if (option.equals(SAVE)) {
        saved = true;
      } else if (!defaults.containsKey(option)) {
        throw new IllegalArgumentException("there is no option " + option);
      } else if (++i == arguments.length || !arguments[i].matches("[0-9]{1,9}")) {
        throw new IllegalArgumentException(option + " needs a number");
      } else {
        numbers.put(option, Integer.valueOf(arguments[i]));
      }
    }
    return new Options(numbers, saved);
  }

  /**
   * As {@link #parse}, for a {@code main}: asked for help, or told nonsense, it prints and ends.
   */
  public static Options ofMain(String usage, Map<String, Integer> defaults, String... arguments) {
    if (List.of(arguments).stream().anyMatch(HELP::contains)) {
      System.out.print(usage);
      System.exit(0);
    }
    try {
      return parse(defaults, arguments);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + ".\n\n" + usage);
      System.exit(2);
      throw e;
    }
  }

  /** The number given as {@code option}, or its default. */
  public int number(String option) {
    Integer number = numbers.get(option);
    if (number == null) {
      throw new IllegalArgumentException("there is no option " + option);
    }
    return number;
  }

  public boolean isSaved() {
    return saved;
  }
}
