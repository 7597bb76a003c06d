package io.cartorio.systemtests.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds what was watched for in any bytes, however it is spelt there. Not safe for threads. */
final class Finder {
  /** Shorter texts stand everywhere by chance. */
  static final int SHORTEST = 6;

  private record Watched(Kind kind, String spelling) {}

  private final Map<Long, List<Watched>> byStart = new HashMap<>();
  private final Map<Kind, Set<String>> texts = new EnumMap<>(Kind.class);

  void watch(Kind kind, String text) {
    String stripped = text.strip();
    if (stripped.length() < SHORTEST) {
      throw new IllegalArgumentException("too short to be told apart: " + stripped);
    }
    texts.computeIfAbsent(kind, none -> new TreeSet<>()).add(stripped);
    Spellings.of(stripped).forEach(spelling -> add(kind, spelling));
  }

  void watch(Kind kind, byte[] bytes) {
    Spellings.of(bytes).forEach(spelling -> add(kind, spelling));
  }

  /** How many texts of a kind are looked for. */
  int watched(Kind kind) {
    return texts.getOrDefault(kind, Set.of()).size();
  }

  private void add(Kind kind, String spelling) {
    String small = small(spelling);
    if (small.length() >= SHORTEST) {
      byStart
          .computeIfAbsent(start(small, 0), none -> new ArrayList<>())
          .add(new Watched(kind, small));
    }
  }

  /** What stands in {@code bytes}: of each kind, one spelling. */
  Map<Kind, String> find(byte[] bytes) {
    Map<Kind, String> found = new EnumMap<>(Kind.class);
    String text = small(new String(bytes, ISO_8859_1));
    for (int at = 0; at + SHORTEST <= text.length(); at++) {
      for (Watched watched : byStart.getOrDefault(start(text, at), List.of())) {
        if (text.startsWith(watched.spelling(), at)) {
          found.putIfAbsent(watched.kind(), watched.spelling());
        }
      }
    }
    return found;
  }

  private static long start(String text, int at) {
    long start = 0;
    for (int i = 0; i < SHORTEST; i++) {
      start = start << 8 | text.charAt(at + i);
    }
    return start;
  }

  /** Small letters of ASCII alone: all else is bytes. */
  private static String small(String text) {
    char[] letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      if (letters[i] >= 'A' && letters[i] <= 'Z') {
        letters[i] += 'a' - 'A';
      }
    }
    return new String(letters);
  }
}
