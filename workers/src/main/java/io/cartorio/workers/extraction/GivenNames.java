package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.value.Plain;
import java.util.List;
import java.util.Set;

/**
 * Whether a first name is a woman's, as Brazilian names go: most in -a are, most in -o and -s are
 * not, and the common exceptions are listed.
 */
final class GivenNames {
  private static final Set<String> WOMEN =
      words(
          """
          BEATRIZ RAQUEL ESTER ESTHER ISABEL ISABELLE IZABEL CARMEM CARMEN INES SOLANGE SIMONE VIVIANE
          CRISTIANE ROSANE ELAINE ELIANE IVONE RUTH RUTE MIRIAM MIRIAN MARLENE IRENE DENISE ELISABETE
          ELIZABETE ELIZABETH ELISABETH MARGARETE JANETE IVETE SUELI SUELY ROSELI ROSELY MARLI MARLY
          NEIDE CLEIDE LOURDES DORES GRAZIELE GRAZIELLE MICHELE MICHELLE DAIANE DAYANE TATIANE LUCIANE
          FABIANE ADRIANE JULIANE MARIANE ARIANE ALINE CAROLINE JAQUELINE JACQUELINE FRANCINE KELLY KELI
          EMILY EMILLY ALICE BERENICE EUNICE CLARICE BEATRICE ALEXANDRINE LILIAN LILIANE VIVIAN SUELEN
          SUELLEN ELLEN HELEN KAREN YASMIN YASMIM JASMIN ISIS IRIS THAIS TAIS LAIS GLADIS DORIS
          SHIRLEY SHIRLEI NANCI NANCY IRACI IRACY DIRCE MERCEDES ZULEIDE ADELAIDE MATILDE CLOTILDE
          ROSANGELE NOEMI NOEME NAIR ESTELE CIBELE GISELE GISELLE ROSELENE MARILENE JOCELI NICOLE LETICE
          ISADOR LUZ CONSUELO SOCORRO ROSARIO AMPARO CARMO JUDITE JUDITH EDITE EDITH ODETE IVANETE
          ELISETE CLAUDETE BERNADETE SALETE ARLETE GORETE GORETTI ABIGAIL MABEL MARIBEL ANABEL JEZEBEL
          MEL RAFAELE GABRIELE GABRIELLE DANIELE DANIELLE EMANUELE EMANUELLE MANUELE SOFIE VALERIE
          CRISTINE CHRISTIANE CHRISTINE REGIANE ROSIANE GISLAINE GISLENE MILENE MIRELE KATIANE LUZIANE
          """);
  private static final Set<String> MEN =
      words(
          """
          LUCA JOSUA JONATA JOSAFA NICOLA BARNABA ANDREA NATANAEL COSTA BATISTA JEREMIA JOSHUA GARCIA
          AGRIPA MUSTAFA ZACARIA ELIA ISAIA
          """);

  private GivenNames() {}

  /** How likely the name is a woman's, 0..1; a half where it cannot be said. */
  static double female(String fullName) {
    String plain = Plain.of(fullName);
    int end = plain.indexOf(' ');
    String first = end < 0 ? plain : plain.substring(0, end);
    if (first.isEmpty()) {
      return 0.5;
    }
    if (WOMEN.contains(first)) {
      return 0.98;
    }
    if (MEN.contains(first)) {
      return 0.03;
    }
    return switch (first.charAt(first.length() - 1)) {
      case 'A' -> 0.95;
      case 'O', 'U' -> 0.03;
      case 'E' ->
          first.endsWith("ANE") || first.endsWith("INE") || first.endsWith("ELE") ? 0.8 : 0.25;
      case 'Y', 'I' -> first.endsWith("NEI") || first.endsWith("NEY") ? 0.05 : 0.4;
      case 'Z' -> 0.15;
      default -> 0.1;
    };
  }

  private static Set<String> words(String text) {
    return Set.copyOf(List.of(text.strip().split("\\s+")));
  }
}
