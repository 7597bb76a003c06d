package io.cartorio.workers.extraction;

/** How likely a finding is right. */
final class Confidence {
  private Confidence() {}

  static double of(Finding finding) {
    return Math.min(1, finding.support() * (finding.spans().isEmpty() ? 1 : finding.legibility()));
  }
}
