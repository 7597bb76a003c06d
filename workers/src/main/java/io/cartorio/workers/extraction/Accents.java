package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.FieldKind;
import io.cartorio.schemas.document.value.Plain;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Accents that the engine may have lost or made up. Many forms print none, and of them nothing can
 * be told; but where names or towns of a document bear some, {@code MAURICIO} was likely {@code
 * MAURÍCIO} in print.
 */
final class Accents {
  private static final Set<String> ACCENTED =
      WordList.lines("accented-names.txt").stream()
          .flatMap(line -> Arrays.stream(line.split("\\s+")))
          .collect(Collectors.toUnmodifiableSet());

  private final boolean some;
  private final boolean most;

  private Accents(boolean some, boolean most) {
    this.some = some;
    this.most = most;
  }

  static Accents of(Findings findings) {
    List<String> words =
        findings.all().stream().filter(Accents::isName).flatMap(Accents::words).toList();
    boolean towns =
        findings.all().stream()
            .filter(finding -> finding.field().kind() == FieldKind.PLACE)
            .anyMatch(town -> hasAny(town.value()));
    long with = words.stream().filter(Accents::hasAny).count();
    long lacking =
        words.stream().filter(word -> !hasAny(word) && ACCENTED.contains(Plain.of(word))).count();
    return new Accents(towns || with > 0, with > lacking);
  }

  /** Whether the document prints them, as far as its people's names show. */
  boolean arePrinted() {
    return most;
  }

  /**
   * Whether a word of a name has an accent too few or too many for how it is mostly written, in a
   * document that seems to print some.
   */
  boolean areDoubtful(Finding finding) {
    return some && isName(finding) && words(finding).anyMatch(Accents::isUnusual);
  }

  private static boolean isName(Finding finding) {
    return finding.field().kind() == FieldKind.NAME;
  }

  private static Stream<String> words(Finding finding) {
    return Arrays.stream(finding.value().split(" "));
  }

  private static boolean isUnusual(String word) {
    String plain = Plain.of(word);
    return NameWords.isCommon(plain) && ACCENTED.contains(plain) != hasAny(word);
  }

  static boolean hasAny(String text) {
    return !without(text).equals(text);
  }

  static String without(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }
}
