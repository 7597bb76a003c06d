package io.cartorio.benchmarks.process;

import io.cartorio.benchmarks.bed.Given;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is measured.
 *
 * @param count documents of each difficulty
 * @param others pictures of something else
 * @param folder of pictures of something else, measured instead; null for new ones
 * @param timed documents sent one at a time, for their time
 * @param clients that send without a pause, for the rate
 */
record Options(
    int count,
    int others,
    long seed,
    String half,
    @Nullable Path folder,
    int timed,
    int clients,
    boolean isSaved) {
  static final String USAGE =
      """
      ./cartorio bench process [OPTION...]

      Sends invented documents, and pictures of something else, to POST /process without saying what they are.

        --count N        documents of each difficulty (240)
        --others N       pictures of something else (120)
        --from FOLDER    pictures of something else (*.jpg), instead of new ones
        --seed S         of the documents and the others (7)
        --half HALF      measure (the default) or rules: which layouts and fonts
        --timed N        documents sent alone, for their time (40)
        --clients N      that send without a pause, for the rate (4)
        --save           keep the figures in benchmarks/results
      """;
  private static final Set<String> FLAGS = Set.of("--save");
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "--count", "240",
          "--others", "120",
          "--seed", "7",
          "--half", "measure",
          "--from", "",
          "--timed", "40",
          "--clients", "4");

  Options {
    Given.check(
        count > 0 && others > 0 && timed > 0 && clients > 0,
        "--count, --others, --timed and --clients are at least 1");
    Given.check(folder == null || !isSaved, "--save is not for --from, which cannot be made again");
    Given.check(Set.of("measure", "rules").contains(half), "--half is measure or rules");
  }

  /**
   * @throws IllegalArgumentException with a sentence that says what is wrong
   */
  static Options of(String... arguments) {
    Given given = Given.of(DEFAULTS, FLAGS, arguments);
    String folder = given.text("--from");
    return new Options(
        given.number("--count"),
        given.number("--others"),
        given.number("--seed"),
        given.word("--half"),
        folder == null ? null : Path.of(folder),
        given.number("--timed"),
        given.number("--clients"),
        given.has("--save"));
  }
}
