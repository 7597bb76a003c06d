package io.cartorio.workers.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.document.Side;
import io.cartorio.schemas.result.Extraction;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Values whose labels are too small or too faint to read, found by what they are. */
class UnlabelledTest {

  @Nested
  class Dates {
    @Test
    void oneThatCanBeNothingElseIsGivenThoughAnotherStaysOpen() {
      Paper paper =
          licence()
              .label(600, 300, "1ª HABILITAÇÃO")
              .value(600, 322, "04/08/2014")
              .value(100, 400, "26/09/1955")
              .value(600, 400, "13/03/2025");

      assertThat(data("cnh", paper))
          .containsEntry("data_nascimento", "26/09/1955")
          .containsEntry("validade", null)
          .containsEntry("data_expedicao", null);
    }

    @Test
    void theLabelOfAnotherNumberClaimsItsOwnValueAlone() {
      Paper paper =
          Paper.flat()
              .line(300, 20, 20, 0.99, "CARTEIRA DE IDENTIDADE")
              .label(100, 100, "DATA DE NASCIMENTO")
              .value(100, 122, "22/08/1973")
              .value(600, 255, "28/01/2036")
              .label(600, 285, "Nº DO DOCUMENTO")
              .value(600, 307, "967154480");

      assertThat(Paper.extract("cin", Set.of(Side.FRENTE), paper).extraction().data())
          .containsEntry("validade", "28/01/2036");
    }
  }

  @Nested
  class Parents {
    @Test
    void areThoseWhoseNamesTheirChildHas() {
      Paper paper =
          Paper.flat()
              .line(300, 20, 20, 0.99, "CARTEIRA DE IDENTIDADE")
              .label(600, 100, "DATA DE NASCIMENTO")
              .value(600, 122, "14/04/1975")
              .value(100, 200, "LÍVIA MACEDO MONTEIRO")
              .value(100, 240, "BENEDITO VAZ")
              .value(100, 280, "SANDRA MACEDO VAZ");

      assertThat(data("rg", paper))
          .containsEntry("nome", "SANDRA MACEDO VAZ")
          .containsEntry("nome_pai", "BENEDITO VAZ")
          .containsEntry("nome_mae", "LÍVIA MACEDO MONTEIRO");
    }

    @Test
    void standCloserThanTheHolder() {
      Paper paper =
          Paper.flat()
              .line(300, 20, 20, 0.99, "CARTEIRA DE IDENTIDADE")
              .label(600, 100, "DATA DE NASCIMENTO")
              .value(600, 122, "14/04/1975")
              .value(100, 200, "TIAGO MACHADO")
              .value(100, 260, "LUIS EDUARDO MACHADO")
              .value(100, 290, "MARCIA MOURA PIRES");

      assertThat(data("rg", paper))
          .containsEntry("nome", "TIAGO MACHADO")
          .containsEntry("nome_pai", "LUIS EDUARDO MACHADO")
          .containsEntry("nome_mae", "MARCIA MOURA PIRES");
    }

    @Test
    void areNoTownOnASideThatNamesNobodyElse() {
      Paper paper =
          Paper.flat()
              .line(300, 20, 20, 0.99, "CARTEIRA DE IDENTIDADE")
              .label(100, 60, "ÓRGÃO EXPEDIDOR")
              .value(100, 82, "SEJUSP AC")
              .label(600, 60, "TÍTULO DE ELEITOR")
              .value(100, 130, "RIO BRANCO - AC - 14 MAR 2025");

      assertThat(Paper.extract("cin", Set.of(Side.VERSO), paper).extraction().data())
          .containsEntry("nome", null)
          .containsEntry("data_expedicao", "14/03/2025");
    }
  }

  @Nested
  class Category {
    @Test
    void standsAlone() {
      Extraction extraction =
          Paper.extract("cnh", licence().value(600, 400, "AD").value(100, 460, "ACC")).extraction();

      assertThat(extraction.data()).containsEntry("categoria", "AD");
      assertThat(Objects.requireNonNull(extraction.evidence().get("categoria")).confidence())
          .isLessThan(0.9);
    }

    @Test
    void isNotOneOfTheClassesInAList() {
      assertThat(data("cnh", classes(licence()))).containsEntry("categoria", null);
    }

    @Test
    void isWhatHasADateInTheListOfClasses() {
      Paper dated =
          classes(licence())
              .value(200, 340, "10/02/2035")
              .value(200, 420, "10/02/2035")
              .value(800, 200, "AB")
              .value(900, 200, "D");

      assertThat(data("cnh", dated)).containsEntry("categoria", "AB");
    }

    @Test
    void isNotTheMarkOfALicenceThatIsNoLongerOnProbation() {
      assertThat(data("cnh", licence().value(600, 400, "D"))).containsEntry("categoria", null);
    }

    @Test
    void isNotGuessedFromTwo() {
      assertThat(data("cnh", licence().value(600, 400, "AB").value(100, 460, "C")))
          .containsEntry("categoria", null);
    }

    private static Paper classes(Paper paper) {
      return paper
          .value(100, 300, "ACC")
          .value(100, 340, "A")
          .value(100, 380, "A1")
          .value(100, 420, "B")
          .value(100, 460, "B1");
    }
  }

  @Test
  void whatGoesOnWithALabelIsNoNote() {
    Paper paper = licence().line(100, 300, 18, 0.99, "OBSERVAÇÕES DO CONDUTOR");

    assertThat(data("cnh", paper)).containsEntry("observacoes", null);
  }

  private static Paper licence() {
    return Paper.flat()
        .line(300, 20, 20, 0.99, "CARTEIRA NACIONAL DE HABILITAÇÃO")
        .label(100, 100, "NOME")
        .value(100, 122, "MARIANA FERREIRA GUEDES")
        .label(100, 200, "Nº REGISTRO")
        .value(100, 222, "08744506028");
  }

  private static Map<String, @Nullable String> data(String type, Paper paper) {
    return Paper.extract(type, paper).extraction().data();
  }
}
