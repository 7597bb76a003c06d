package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.ValuePlace;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where this sheet's values stand: a form prints them all above its labels, or all below. The
 * values that cannot be mistaken, such as dates and numbers, vote for the others.
 */
final class Style {
  /** What a place nobody voted for keeps. */
  private static final double FLOOR = 0.2;

  private final Map<ValuePlace, Double> votes = new EnumMap<>(ValuePlace.class);

  private Style() {}

  static Style of(List<Candidate> candidates) {
    Map<FoundLabel, Candidate> best = new HashMap<>();
    for (Candidate candidate : candidates) {
      best.merge(
          candidate.label(), candidate, (one, other) -> one.score() >= other.score() ? one : other);
    }
    Style style = new Style();
    for (Candidate candidate : best.values()) {
      double vote = isSure(candidate) ? candidate.score() : candidate.score() * 0.3;
      style.votes.merge(group(candidate.place()), vote, Double::sum);
    }
    return style;
  }

  double weight(ValuePlace place) {
    double most = votes.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double vote = votes.getOrDefault(group(place), 0.0);
    return most == 0 ? 1 : FLOOR + (1 - FLOOR) * Math.sqrt(vote / most);
  }

  private static boolean isSure(Candidate candidate) {
    return switch (candidate.field().kind()) {
      case CPF, CNH_REGISTRATION, DATE, EXPIRY, RG_NUMBER, SEX, ISSUING_BODY -> true;
      case NAME, PLACE, LICENCE_CATEGORY, CODE, TEXT -> false;
    };
  }

  /** A value in the label's line and one in a box of its own beside it are one style. */
  private static ValuePlace group(ValuePlace place) {
    return place == ValuePlace.RIGHT ? ValuePlace.SAME_LINE : place;
  }
}
