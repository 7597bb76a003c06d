package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.value.Uf;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Brazil's municipalities, by state. */
final class Municipalities {
  private static final Map<Uf, List<Entry>> BY_STATE = load();

  /** Shorter names are one letter away from too many others. */
  private static final int LONG_ENOUGH = 6;

  private Municipalities() {}

  /**
   * A municipality that a text names.
   *
   * @param name as it is spelt, accents and capitals included
   * @param distance how many letters of the text are others; accents and spaces count for nothing
   */
  record Named(String name, int distance) {}

  private record Entry(String pressed, String name) {}

  /**
   * The municipality of {@code state} that {@code town} names, one letter of a long name being read
   * wrong at most; of any state where that is null, and then without a letter wrong.
   */
  static Optional<Named> named(String town, @Nullable Uf state) {
    String pressed = Likeness.pressed(town);
    Optional<Named> same =
        entries(state)
            .filter(entry -> entry.pressed().equals(pressed))
            .map(entry -> new Named(entry.name(), 0))
            .findFirst();
    if (same.isPresent() || state == null || pressed.length() < LONG_ENOUGH) {
      return same;
    }
    List<Named> near =
        entries(state)
            .filter(entry -> Math.abs(entry.pressed().length() - pressed.length()) < 2)
            .filter(entry -> Likeness.distance(entry.pressed(), pressed) == 1)
            .map(entry -> new Named(entry.name(), 1))
            .toList();
    return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
  }

  private static Stream<Entry> entries(@Nullable Uf state) {
    return state == null
        ? BY_STATE.values().stream().flatMap(List::stream)
        : BY_STATE.getOrDefault(state, List.of()).stream();
  }

  private static Map<Uf, List<Entry>> load() {
    Map<Uf, List<Entry>> states = new EnumMap<>(Uf.class);
    for (String line : WordList.lines("municipalities.txt")) {
      int colon = line.indexOf(':');
      states.put(
          Uf.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT)),
          Arrays.stream(line.substring(colon + 1).split(";"))
              .map(String::strip)
              .map(name -> new Entry(Likeness.pressed(name), name))
              .collect(Collectors.toUnmodifiableList()));
    }
    return states;
  }
}
