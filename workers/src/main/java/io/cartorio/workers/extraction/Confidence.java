package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.FieldKind;
import io.cartorio.schemas.result.FieldEvidence.Source;
import java.util.regex.Pattern;

/**
 * How likely a finding is right: a logistic regression over what speaks for it, fitted to values
 * read from invented documents of the half kept for rules. {@code docs/accuracy.md} holds it
 * against the half kept for measuring.
 */
final class Confidence {
  private static final double BIAS = -0.69;

  /** For each e-fold that the engine was surer of the least certain word. */
  private static final double LEGIBLE = 0.82;

  private static final double LEAST_DOUBT = 0.002;
  private static final double SUPPORTED = 1.70;
  private static final double NAME = -1.44;
  private static final double COMMON_NAME = 0.66;
  private static final double NAME_WITHOUT_LABEL = -0.84;
  private static final double NEAR_MISS = -2.71;
  private static final double CHECKED = 0.77;
  private static final double DATE = 1.19;
  private static final double IN_ZONE = 0.34;
  private static final double WITHOUT_STATE = -1.29;

  /** What was tried on the documents it was fitted to looks a little surer than it is. */
  private static final double MODESTY = 0.95;

  /** Up to here a finding's support comes of no label. */
  static final double UNLABELLED = 0.5;

  /** A value that stands against another cannot be sure. */
  private static final double DISPUTED = 0.6;

  /** A name whose label is read worse, or stands less as it should, may be another's. */
  private static final double WEAK_LABEL = 0.6;

  /** A note that stands further from its label may be anything. */
  private static final double WEAK_NOTE = 0.35;

  /** Where engines lose a space that some forms print and others do not. */
  private static final Pattern CLOSED_UP = Pattern.compile("[;,]\\p{L}");

  /**
   * A name that its place alone speaks for is another's where the page is not as expected; a word
   * that no list of names or towns knows may have a letter wrong, which nothing else shows.
   */
  private static final double GUESSED = 0.88;

  private Confidence() {}

  /** The same, knowing what the whole document's names are like. */
  static double of(Finding finding, Accents accents) {
    double confidence = of(finding);
    return accents.areDoubtful(finding) ? Math.min(GUESSED, confidence) : confidence;
  }

  /** 0..1; of the values given 0.9, nine in ten are right. */
  static double of(Finding finding) {
    boolean misread =
        finding.field().kind() == FieldKind.NAME && NameWords.hasNearMiss(finding.value());
    double score = BIAS + SUPPORTED * finding.support() + legible(finding) + form(finding, misread);
    double confidence = 1 / (1 + Math.exp(-MODESTY * score));
    boolean disputed =
        finding.conflicts().stream().anyMatch(conflict -> conflict.source() == Source.OCR);
    if (disputed || finding.doubted()) {
      return Math.min(DISPUTED, confidence);
    }
    return Math.min(misread || isGuessed(finding) ? GUESSED : 1, confidence);
  }

  private static boolean isGuessed(Finding finding) {
    return switch (finding.field().kind()) {
      case NAME -> finding.support() < WEAK_LABEL || NameWords.share(finding.value()) < 1;
      case PLACE ->
          finding.support() <= UNLABELLED
              || !hasState(finding.value())
              || Towns.named(finding.value()).isEmpty();
      case ISSUING_BODY -> !hasState(finding.value());
      case LICENCE_CATEGORY -> finding.support() <= UNLABELLED;
      case TEXT -> finding.support() < WEAK_NOTE || CLOSED_UP.matcher(finding.value()).find();
      default -> false;
    };
  }

  private static boolean hasState(String value) {
    return value.matches(".*-[A-Z]{2}");
  }

  private static double legible(Finding finding) {
    double legibility = finding.spans().isEmpty() ? 1 : finding.legibility();
    return -LEGIBLE * Math.log(Math.max(1 - legibility, LEAST_DOUBT));
  }

  private static double form(Finding finding, boolean misread) {
    double zone = finding.sources().contains(Source.MRZ) ? IN_ZONE : 0;
    FieldKind kind = finding.field().kind();
    return zone
        + switch (kind) {
          case NAME -> name(finding, misread);
          case CPF, CNH_REGISTRATION -> CHECKED;
          case DATE, EXPIRY -> DATE;
          case PLACE, ISSUING_BODY -> hasState(finding.value()) ? 0 : WITHOUT_STATE;
          case RG_NUMBER, LICENCE_CATEGORY, SEX, CODE, TEXT -> 0;
        };
  }

  private static double name(Finding finding, boolean misread) {
    double unlabelled = finding.support() <= UNLABELLED ? NAME_WITHOUT_LABEL : 0;
    return NAME
        + COMMON_NAME * NameWords.share(finding.value())
        + unlabelled
        + (misread ? NEAR_MISS : 0);
  }
}
