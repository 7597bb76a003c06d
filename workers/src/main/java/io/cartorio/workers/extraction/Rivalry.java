package io.cartorio.workers.extraction;

import java.util.List;

/** How much else speaks for another value of the same field, or for another field's same value. */
final class Rivalry {
  private Rivalry() {}

  /**
   * The claim with its support lowered by what rivals it: to a half where another claim is as good.
   */
  static Claim weighed(Claim claim, List<Claim> all) {
    double rival = 0;
    for (Claim other : all) {
      if (other != claim && isRival(claim, other)) {
        rival = Math.max(rival, other.score());
      }
    }
    double share = Math.min(1, rival / claim.score());
    double factor = 1 - 0.5 * share * share;
    return new Claim(
        claim.fields(),
        claim.findings().stream()
            .map(finding -> finding.withSupport(finding.support() * factor))
            .toList(),
        claim.spans(),
        claim.score());
  }

  private static boolean isRival(Claim claim, Claim other) {
    if (other.findings().isEmpty()) {
      return false;
    }
    boolean sameWords =
        claim.spans().stream().anyMatch(span -> other.spans().stream().anyMatch(span::overlaps));
    boolean sameField = claim.fields().stream().anyMatch(other.fields()::contains);
    return sameField != sameWords;
  }
}
