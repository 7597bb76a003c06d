package io.cartorio.workers.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.result.FieldEvidence;
import io.cartorio.schemas.result.FieldEvidence.Correction;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the lists of towns and names say of words that engines read almost right. */
class SpellingTest {

  @ParameterizedTest
  @CsvSource({
    "BELOHORIZONTE-MG, BELO HORIZONTE-MG",
    "MARINGÃ-PR, MARINGÁ-PR",
    "Parnaiba-PI, Parnaíba-PI",
    "CAMPINAZ-SP, CAMPINAS-SP",
    "CUIABA-MT, CUIABA-MT",
    "CUIABÁ-MT, CUIABÁ-MT",
    "LISBOA, LISBOA"
  })
  void aTownIsSpeltAsItsMunicipality(String read, String given) {
    Extracted extracted = Paper.extract("rg", born(read));

    assertThat(extracted.extraction().data()).containsEntry("naturalidade", given);
  }

  @Test
  void aLetterPutRightIsToldAndAnAccentIsNot() {
    assertThat(evidence(born("CAMPINAZ-SP"), "naturalidade").corrections())
        .contains(Correction.LOOKALIKE);
    assertThat(evidence(born("MARINGÃ-PR"), "naturalidade").corrections()).isEmpty();
  }

  @Test
  void anOfficeIsNoTown() {
    Paper paper = born("SSP-RN");

    assertThat(Paper.extract("rg", paper).extraction().data()).containsEntry("naturalidade", null);
  }

  @Test
  void oneLineReadAsTwoIsOne() {
    Paper paper = card().value(100, 172, "CASSIO MACHADO").value(300, 173, "COUTINHO");

    assertThat(Paper.extract("rg", paper).extraction().data())
        .containsEntry("nome", "CASSIO MACHADO COUTINHO");
  }

  @Test
  void oneOfManyNumbersIsNoIdentityNumber() {
    Paper paper =
        card().label(600, 150, "REGISTRO").value(600, 172, "776472 87 55 1971 1 91759 838 0541694");

    assertThat(Paper.extract("rg", paper).extraction().data()).containsEntry("rg", null);
  }

  @ParameterizedTest
  @CsvSource({"JOANA PEREIRA LIMA, true", "JOANA PEREIPA LIMA, false", "JOANA ZQUERRA, false"})
  void aNameOfWordsThatNoListKnowsIsUnsure(String name, boolean sure) {
    Paper paper = card().value(100, 172, name);

    assertThat(evidence(paper, "nome").confidence() >= 0.9).isEqualTo(sure);
  }

  @ParameterizedTest
  @CsvSource({"CAMPINAS-SP, true", "CAMPINAS, false", "SANTO NADA-SP, false"})
  void aTownThatNoStateOrListKnowsIsUnsure(String town, boolean sure) {
    assertThat(evidence(born(town), "naturalidade").confidence() >= 0.9).isEqualTo(sure);
  }

  @ParameterizedTest
  @CsvSource({
    "MAURICIO PEREIRA LIMA, MARINGA-PR, true",
    "MAURICIO PEREIRA LIMA, MARINGÁ-PR, false",
    "MAURÍCIO PEREIRA LIMA, MARINGÁ-PR, true",
    "JOÃO MAURICIO LIMA, CAMPINAS-SP, false",
    "ELÍANE PEREIRA LIMA, CAMPINAS-SP, false"
  })
  void aNameWhoseAccentsAreUnusualForTheDocumentIsUnsure(String name, String town, boolean sure) {
    Paper paper = born(town).value(100, 172, name);

    assertThat(evidence(paper, "nome").confidence() >= 0.9).isEqualTo(sure);
  }

  @Test
  void aTownGetsTheAccentThatItLostWhereTheDocumentPrintsSome() {
    Paper paper = born("CUIABA-MT").value(100, 172, "JOÃO PEREIRA LIMA");

    assertThat(Paper.extract("rg", paper).extraction().data())
        .containsEntry("naturalidade", "CUIABÁ-MT");
  }

  private static Paper born(String town) {
    return card().label(100, 400, "NATURALIDADE").value(100, 422, town);
  }

  private static Paper card() {
    return Paper.flat()
        .line(300, 20, 20, 0.99, "CARTEIRA DE IDENTIDADE")
        .label(100, 150, "NOME")
        .label(600, 400, "DATA DE NASCIMENTO")
        .value(600, 422, "12/03/1985");
  }

  private static FieldEvidence evidence(Paper paper, String field) {
    return Objects.requireNonNull(
        Paper.extract("rg", paper).extraction().evidence().get(field), field);
  }
}
