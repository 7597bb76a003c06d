package io.cartorio.gateway.key;

import io.cartorio.gateway.problem.Refused;
import io.cartorio.gateway.upload.SmallForm;
import io.cartorio.schemas.key.Scope;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/** What a request about keys asks for. */
record KeyForm(SmallForm form) {
  private static final Pattern OWNER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._@-]{0,63}");
  private static final Duration LONGEST = Duration.ofDays(3660);

  /** The name of the owner; it is turned into a pseudonym at once, and kept nowhere. */
  Optional<String> owner() {
    Optional<String> owner = form.find("owner").map(String::strip);
    if (owner.filter(name -> !OWNER.matcher(name).matches()).isPresent()) {
      throw Refused.badParameter("owner: 1..64 (a-z, 0-9, . _ @ -)");
    }
    return owner;
  }

  String neededOwner() {
    return owner().orElseThrow(() -> Refused.badParameter("owner"));
  }

  /** What the key may do; nothing where the request leaves that open. */
  Optional<Set<Scope>> scopes() {
    return form.find("scopes").or(() -> form.find("scope")).map(ScopeWords::parse);
  }

  /** How long something is to last, such as {@code 90d}, {@code 12h} or {@code PT12H}. */
  Optional<Duration> duration(String name) {
    return form.find(name).map(text -> duration(name, text));
  }

  private static Duration duration(String name, String text) {
    try {
      Duration duration = DurationStyle.detectAndParse(text.strip());
      if (!duration.isNegative() && duration.compareTo(LONGEST) <= 0) {
        return duration;
      }
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw Refused.badParameter(name + ": 90d, 12h, 30m");
    }
    throw Refused.badParameter(name + ": 0..3660d");
  }
}
