package io.cartorio.systemtests.privacy;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was found where. */
final class Sightings {
  private final Finder finder;
  private final Map<String, Map<Kind, String>> found = new TreeMap<>();
  private long bytes;

  Sightings(Finder finder) {
    this.finder = finder;
  }

  void look(String place, byte[] there) {
    bytes += there.length;
    found.computeIfAbsent(place, none -> new TreeMap<>()).putAll(finder.find(there));
  }

  /** How much was looked at. */
  long bytes() {
    return bytes;
  }

  Set<String> places() {
    return found.keySet();
  }

  Map<Kind, String> in(String place) {
    return found.getOrDefault(place, Map.of());
  }

  /** What stands where the table does not allow it, and the places that it does not know. */
  Set<String> against(MayHold table) {
    Set<String> wrong = new TreeSet<>();
    found.forEach(
        (place, kinds) -> {
          if (table.rowsOf(place) != 1) {
            wrong.add(place + " is in " + table.rowsOf(place) + " rows of docs/privacy.md");
          }
          kinds.forEach(
              (kind, spelling) -> {
                if (!table.allows(place, kind)) {
                  wrong.add(place + " holds " + kind.column() + ": " + spelling);
                }
              });
        });
    return wrong;
  }
}
