package io.cartorio.schemas.document.value;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person's name as printed, accents included, its words apart by one space. Two spellings that
 * differ in capitals, accents, hyphens or apostrophes are the same name: documents of one person
 * differ in them.
 *
 * @param text letters, spaces, hyphens, apostrophes and points; two letters at least
 */
public record PersonName(String text) {
  private static final int LONGEST = 120;
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern FORM = Pattern.compile("\\p{L}[\\p{L}\\p{M} .'’-]*[\\p{L}\\p{M}.]");

  public PersonName {
    if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("a name is made of letters, two at least");
    }
  }

  /** The name in {@code text}; empty where it has a digit or anything else that no name has. */
  public static Optional<PersonName> parse(String text) {
    String closed = SPACES.matcher(text).replaceAll(" ").strip();
    return closed.length() <= LONGEST && FORM.matcher(closed).matches()
        ? Optional.of(new PersonName(closed))
        : Optional.empty();
  }

  /** Capitals without accents, hyphens or apostrophes: equal for two spellings of one name. */
  public String plain() {
    return Plain.of(text.replace("'", "").replace("’", ""));
  }

  public boolean isSameAs(PersonName other) {
    return plain().equals(other.plain());
  }

  /**
   * Whether this name is {@code other} cut off at its end, as a machine-readable zone cuts long
   * names.
   */
  public boolean isCutOff(PersonName other) {
    String whole = other.plain();
    return !plain().equals(whole) && whole.startsWith(plain());
  }
}
