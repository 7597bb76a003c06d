package io.cartorio.gateway.key;

import io.cartorio.gateway.problem.Refused;
import io.cartorio.schemas.key.Scope;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Scopes as one text: their names with blanks or commas between, as in {@code read write}. */
public final class ScopeWords {
  private ScopeWords() {}

  /**
   * @throws Refused when a word is none of them
   */
  public static Set<Scope> parse(String words) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String word : words.strip().split("[ ,]+")) {
      scopes.add(
          Scope.parse(word).orElseThrow(() -> Refused.badParameter("scope: read, write, admin")));
    }
    return scopes;
  }

  public static String of(Collection<Scope> scopes) {
    return scopes.stream().sorted().map(Scope::label).collect(Collectors.joining(" "));
  }
}
