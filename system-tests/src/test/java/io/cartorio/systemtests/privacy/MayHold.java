package io.cartorio.systemtests.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The table of {@code docs/privacy.md}: what may hold what, and for how long. */
record MayHold(List<Row> rows) {
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  /**
   * A row.
   *
   * @param places names, in which {@code *} is anything
   * @param kept as it is written
   */
  record Row(List<String> places, String kept, Set<Kind> allowed) {
    boolean covers(String place) {
      return places.stream()
          .map(each -> Pattern.quote(each).replace("*", "\\E.*\\Q"))
          .anyMatch(place::matches);
    }
  }

  static MayHold read(Path page) throws IOException {
    List<List<String>> lines =
        Files.readAllLines(page).stream()
            .filter(line -> line.startsWith("|"))
            .map(MayHold::cells)
            .dropWhile(cells -> !cells.getFirst().equals("place"))
            .toList();
    List<String> columns = lines.getFirst();
    List<Row> rows = new ArrayList<>();
    lines.stream()
        .takeWhile(cells -> cells.size() == columns.size())
        .skip(2)
        .forEach(cells -> rows.add(row(columns, cells)));
    return new MayHold(rows);
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|"))
        .map(String::strip)
        .toList();
  }

  private static Row row(List<String> columns, List<String> cells) {
    List<String> places =
        QUOTED.matcher(cells.getFirst()).results().map(found -> found.group(1)).toList();
    Set<Kind> allowed = EnumSet.noneOf(Kind.class);
    for (Kind kind : Kind.values()) {
      String cell = cells.get(columns.indexOf(kind.column()));
      if (cell.equals("yes")) {
        allowed.add(kind);
      } else if (!cell.equals("no")) {
        throw new IllegalStateException(places + ", " + kind.column() + ": yes or no");
      }
    }
    return new Row(places, cells.get(columns.indexOf("kept")), allowed);
  }

  boolean allows(String place, Kind kind) {
    return rows.stream().filter(row -> row.covers(place)).allMatch(r -> r.allowed().contains(kind));
  }

  long rowsOf(String place) {
    return rows.stream().filter(row -> row.covers(place)).count();
  }

  /** The only row of a place. */
  Row rowOf(String place) {
    List<Row> of = rows.stream().filter(row -> row.covers(place)).collect(Collectors.toList());
    if (of.size() != 1) {
      throw new IllegalStateException(place + " is in " + of.size() + " rows");
    }
    return of.getFirst();
  }
}
