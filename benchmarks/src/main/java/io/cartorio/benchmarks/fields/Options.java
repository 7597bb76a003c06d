package io.cartorio.benchmarks.fields;

import io.cartorio.benchmarks.bed.Given;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is measured.
 *
 * @param count documents of each difficulty
 * @param difficulty one alone; null for flat and hard
 * @param folder of generated documents, measured instead
 * @param timed documents sent one at a time, for their time
 */
record Options(
    int count,
    long seed,
    String half,
    @Nullable String difficulty,
    boolean isPairs,
    @Nullable Path folder,
    int timed,
    boolean listsFailures,
    boolean isSaved) {
  static final String USAGE =
      """
      ./cartorio bench fields [OPTION...]

      Extracts the fields of invented documents, and holds them against what is printed.

        --count N           documents of each difficulty (240)
        --seed S            of the documents (7)
        --half HALF         measure (the default) or rules: which layouts and fonts
        --difficulty NAME   flat, easy or hard alone; otherwise flat and hard
        --pairs             front and back together, as one document
        --documents FOLDER  documents that benchmarks/documents/invent made, instead of new ones
        --timed N           documents sent alone, for their time (40)
        --failures          print each value that is not right; not for the half that measures
        --save              keep the figures in benchmarks/results
      """;
  private static final Set<String> FLAGS = Set.of("--pairs", "--failures", "--save");
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "--count", "240",
          "--seed", "7",
          "--half", "measure",
          "--timed", "40",
          "--difficulty", "",
          "--documents", "");

  Options {
    Given.check(count > 0 && timed > 0, "--count and --timed are at least 1");
    Given.check(
        folder == null || !isSaved, "--save is not for --documents, which cannot be made again");
    Given.check(Set.of("measure", "rules").contains(half), "--half is measure or rules");
    Given.check(
        difficulty == null || Set.of("flat", "easy", "hard").contains(difficulty),
        "--difficulty is flat, easy or hard");
  }

  /**
   * @throws IllegalArgumentException with a sentence that says what is wrong
   */
  static Options of(String... arguments) {
    Given given = Given.of(DEFAULTS, FLAGS, arguments);
    String folder = given.text("--documents");
    return new Options(
        given.number("--count"),
        given.number("--seed"),
        given.word("--half"),
        given.text("--difficulty"),
        given.has("--pairs"),
        folder == null ? null : Path.of(folder),
        given.number("--timed"),
        given.has("--failures"),
        given.has("--save"));
  }

  /** Which sets of documents are made. */
  List<String> difficulties() {
    return difficulty == null ? List.of("flat", "hard") : List.of(difficulty);
  }

  /** What is made of each set. */
  Documents.Plan plan() {
    return new Documents.Plan(half, seed, isPairs ? 2 * count : count, isPairs);
  }

  /** What the figures are kept under. */
  String resultName() {
    return "fields" + (isPairs ? "-pairs" : "") + (half.equals("rules") ? "-rules" : "");
  }
}
