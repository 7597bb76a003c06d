package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.FieldKind;
import io.cartorio.schemas.document.value.Place;
import io.cartorio.schemas.result.FieldEvidence.Correction;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Spells the towns that were read as the municipalities are spelt: engines lose the space of {@code
 * BELOHORIZONTE}, and take one accent for another. A town in capitals without any accent keeps
 * none: many forms print none.
 */
final class Towns {
  private final Findings findings;

  private Towns(Findings findings) {
    this.findings = findings;
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

  /** The name in the capitals of what is printed, and with accents if that has any. */
  private static String like(String printed, String name) {
    boolean capitals = printed.chars().noneMatch(Character::isLowerCase);
    boolean accents = !capitals || !withoutAccents(printed).equals(printed);
    String spelt = accents ? name : withoutAccents(name);
    return capitals ? spelt.toUpperCase(Locale.ROOT) : spelt;
  }

  private static String withoutAccents(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }
}
