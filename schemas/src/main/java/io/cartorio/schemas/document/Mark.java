package io.cartorio.schemas.document;

import io.cartorio.schemas.document.value.Plain;
import java.util.List;
import java.util.Set;

/**
 * Words by which the class of a document is told: a title, or what only one side or the screen of a
 * phone shows.
 *
 * @param texts any of which it may be printed as
 * @param weight how much more often such documents show it than other papers do, as a logarithm; 0
 *     where it only tells sides apart
 * @param shows what one sees on the picture then; empty where that cannot be said
 */
public record Mark(List<String> texts, double weight, Set<Shows> shows) {
  private static final double HEAVIEST = 10;

  /** What a mark stands on. */
  public enum Shows {
    FRENTE,
    VERSO,
    /** The screen of a phone, or what was exported from it. */
    DIGITAL
  }

  public Mark {
    texts = List.copyOf(texts);
    shows = Set.copyOf(shows);
    if (texts.isEmpty() || texts.stream().anyMatch(text -> Plain.of(text).length() < 3)) {
      throw new IllegalArgumentException("texts: a mark is words of 3 letters or more");
    }
    if (!(weight >= 0 && weight <= HEAVIEST)) {
      throw new IllegalArgumentException("weight: " + weight + " is not 0 to " + HEAVIEST);
    }
    if (weight == 0 && shows.isEmpty()) {
      throw new IllegalArgumentException("shows: a mark without weight tells nothing");
    }
  }
}
