package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.FieldKind;
import io.cartorio.schemas.document.value.Place;
import io.cartorio.schemas.result.FieldEvidence.Correction;
import java.util.Locale;
import java.util.Optional;

/**
 * Spells the towns that were read as the municipalities are spelt: engines lose the space of {@code
 * BELOHORIZONTE}, and take one accent for another, or lose it. A town in capitals without any keeps
 * none where the names on the document bear none: many forms print none.
 */
final class Towns {
  private final Findings findings;
  private final Accents accents;

  private Towns(Findings findings) {
    this.findings = findings;
    this.accents = Accents.of(findings);
  }

  static void spell(Findings findings) {
    Towns towns = new Towns(findings);
    findings.all().stream()
        .filter(finding -> finding.field().kind() == FieldKind.PLACE)
        .forEach(towns::spell);
  }

  /** The municipality that a value of a place names, if it is one. */
  static Optional<Municipalities.Named> named(String value) {
    return Place.parse(value).flatMap(place -> Municipalities.named(place.town(), place.uf()));
  }

  private void spell(Finding finding) {
    Place place = Place.parse(finding.value()).orElseThrow();
    Municipalities.named(place.town(), place.uf())
        .ifPresent(
            known -> {
              String town = like(place.town(), known.name());
              if (!town.equalsIgnoreCase(place.town())) {
                findings.put(
                    finding
                        .withValue(new Place(town, place.uf()).formatted())
                        .correctedIf(known.distance() > 0, Correction.LOOKALIKE));
              }
            });
  }

  /**
   * The name in the capitals of what is printed, and with accents if that, or the document, has
   * any.
   */
  private String like(String printed, String name) {
    boolean capitals = printed.chars().noneMatch(Character::isLowerCase);
    boolean accented = !capitals || accents.arePrinted() || Accents.hasAny(printed);
    String spelt = accented ? name : Accents.without(name);
    return capitals ? spelt.toUpperCase(Locale.ROOT) : spelt;
  }
}
