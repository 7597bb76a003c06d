package io.cartorio.schemas.document.value;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A town and, where one is printed, its state.
 *
 * @param town as printed, accents included, its words apart by one space
 */
public record Place(String town, @Nullable Uf uf) {
  private static final int LONGEST = 80;
  private static final Pattern TOWN = Pattern.compile("\\p{L}[\\p{L}\\p{M} .'’-]*[\\p{L}\\p{M}.]");
  private static final Pattern WITH_STATE =
      Pattern.compile("(.+?)(?: ?[-–/,(] ?([A-Za-z]{2})\\)?| ([A-Z]{2}))");

  public Place {
    if (town.length() > LONGEST || !TOWN.matcher(town).matches()) {
      throw new IllegalArgumentException("a town is made of letters, two at least");
    }
  }

  /**
   * The place in {@code text}: {@code SÃO PAULO-SP}, {@code SÃO PAULO - SP}, {@code SÃO PAULO/SP},
   * {@code SÃO PAULO, SP}, {@code SÃO PAULO (SP)}, {@code SÃO PAULO SP} or {@code SÃO PAULO}; empty
   * where it has a digit or anything else that no town has.
   */
  public static Optional<Place> parse(String text) {
    String closed = text.replaceAll("\\s+", " ").strip();
    if (closed.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher parts = WITH_STATE.matcher(closed);
    if (parts.matches()) {
      String letters = parts.group(2) == null ? parts.group(3) : parts.group(2);
      Optional<Uf> uf = Uf.parse(letters.toUpperCase(Locale.ROOT));
      if (uf.isPresent()) {
        return of(parts.group(1), uf.get());
      }
    }
    return of(closed, null);
  }

  /** As answers show it: {@code SÃO PAULO-SP}, or the town alone. */
  public String formatted() {
    return uf == null ? town : town + '-' + uf;
  }

  private static Optional<Place> of(String town, @Nullable Uf uf) {
    return TOWN.matcher(town).matches() ? Optional.of(new Place(town, uf)) : Optional.empty();
  }
}
