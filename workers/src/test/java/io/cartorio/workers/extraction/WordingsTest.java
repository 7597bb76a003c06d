package io.cartorio.workers.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.document.Side;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways in which forms of different states and years word the same thing. */
class WordingsTest {

  @Test
  void bothParentsMayStandInOneLine() {
    Paper paper = card().label(100, 300, "FILIAÇÃO").value(100, 322, "JOSE LIMA COSTA E ANA SOUSA");

    assertThat(data("rg", paper))
        .containsEntry("nome_pai", "JOSE LIMA COSTA")
        .containsEntry("nome_mae", "ANA SOUSA");
  }

  @Test
  void whatStandsBetweenTheParentsIsNoPartOfAName() {
    Paper paper =
        card()
            .label(100, 300, "FILIAÇÃO")
            .value(100, 322, "JOSE LIMA COSTA E")
            .value(100, 355, "ANA SOUSA LIMA");

    assertThat(data("rg", paper))
        .containsEntry("nome_pai", "JOSE LIMA COSTA")
        .containsEntry("nome_mae", "ANA SOUSA LIMA");
  }

  @Test
  void filiationMaySayWhoseNameItIs() {
    Paper paper =
        card()
            .label(100, 300, "FILIAÇÃO (PAI)")
            .value(100, 322, "JOSE LIMA COSTA")
            .label(100, 370, "NOME DA MÃE")
            .value(100, 392, "ANA SOUSA LIMA");

    assertThat(data("rg", paper))
        .containsEntry("nome_pai", "JOSE LIMA COSTA")
        .containsEntry("nome_mae", "ANA SOUSA LIMA");
  }

  @Test
  void nobodyIsCalledNotDeclared() {
    Paper paper =
        card()
            .label(100, 300, "FILIAÇÃO")
            .value(100, 322, "NÃO DECLARADO")
            .value(100, 355, "ANA SOUSA LIMA");

    assertThat(data("rg", paper))
        .containsEntry("nome_pai", null)
        .containsEntry("nome_mae", "ANA SOUSA LIMA");
  }

  @Test
  void aSurnameThatIsALabelElsewhereEndsTheNameAboveIt() {
    Paper paper =
        Paper.flat()
            .line(300, 20, 20, 0.99, "CARTEIRA DE IDENTIDADE")
            .label(100, 100, "NOME")
            .value(100, 122, "DENISE LOPES FARIAS DO")
            .value(100, 152, "NASCIMENTO")
            .label(600, 100, "DATA DE NASCIMENTO")
            .value(600, 122, "14/04/1975");

    assertThat(data("rg", paper)).containsEntry("nome", "DENISE LOPES FARIAS DO NASCIMENTO");
  }

  @Test
  void theNextPersonsNameIsNoPartOfTheFirst() {
    Paper paper =
        Paper.flat()
            .line(300, 20, 20, 0.99, "CARTEIRA DE IDENTIDADE")
            .label(100, 100, "NOME")
            .value(100, 122, "ORLANDO COSTA JUNIOR")
            .value(100, 152, "ORLANDO COSTA")
            .label(600, 100, "DATA DE NASCIMENTO")
            .value(600, 122, "14/04/1975");

    assertThat(data("rg", paper)).containsEntry("nome", "ORLANDO COSTA JUNIOR");
  }

  @ParameterizedTest
  @CsvSource({"NOME/NAME/NOMBRE", "NOME / NAME / NOMBRE", "NOME/NAME"})
  void aLabelMayStandInSeveralLanguages(String label) {
    Paper paper =
        Paper.flat()
            .line(300, 20, 20, 0.99, "CARTEIRA DE IDENTIDADE")
            .label(100, 100, label)
            .value(100, 122, "MARIA LIMA COSTA")
            .label(600, 100, "DATA DE NASCIMENTO")
            .value(600, 122, "14/04/1975");

    assertThat(data("cin", paper)).containsEntry("nome", "MARIA LIMA COSTA");
  }

  @Test
  void aNumberAndWhoGaveItMayBePrintedAsOneWord() {
    Paper paper =
        Paper.flat()
            .line(300, 20, 20, 0.99, "CARTEIRA NACIONAL DE HABILITAÇÃO")
            .label(100, 100, "DOC. IDENTIDADE / ÓRG. EMISSOR / UF")
            .value(100, 122, "6523801/SSP/RN");

    assertThat(data("cnh", paper))
        .containsEntry("doc_identidade", "6523801")
        .containsEntry("orgao_expedidor", "SSP-RN");
  }

  @Test
  void anOfficeMayBeWrittenOut() {
    Paper paper =
        card()
            .label(100, 300, "ÓRGÃO EXPEDIDOR")
            .value(100, 322, "SECRETARIA DE SEGURANÇA PÚBLICA - SP");

    assertThat(data("rg", paper)).containsEntry("orgao_expedidor", "SSP-SP");
  }

  @Test
  void aDateMayStandBehindItsPlace() {
    Paper paper =
        card().label(100, 300, "LOCAL E DATA").value(100, 322, "PARINTINS-AM, 13/JUL/2007");

    assertThat(data("rg", paper))
        .containsEntry("data_expedicao", "13/07/2007")
        .containsEntry("naturalidade", null);
  }

  @Test
  void aSideIsNotSearchedForWhatStandsOnTheOther() {
    Paper paper =
        Paper.flat()
            .line(100, 20, 20, 0.99, "MATRÍCULA")
            .value(100, 122, "PETRÓPOLIS-RJ")
            .value(600, 122, "14 MAR 2025");

    assertThat(Paper.extract("cin", Set.of(Side.VERSO), paper).extraction().data())
        .containsEntry("naturalidade", null);
  }

  @Test
  void theLegendOfALicencesBackIsNobodysCategory() {
    Paper paper =
        Paper.flat()
            .label(100, 20, "RENACH")
            .label(100, 100, "CATEGORIA")
            .value(100, 122, "B")
            .label(600, 100, "LOCAL")
            .value(600, 122, "NATAL-RN");

    assertThat(Paper.extract("cnh", Set.of(Side.VERSO), paper).extraction().data())
        .containsEntry("categoria", null)
        .containsEntry("local", "NATAL-RN");
  }

  private static Paper card() {
    return Paper.flat()
        .line(300, 20, 20, 0.99, "CARTEIRA DE IDENTIDADE")
        .label(100, 100, "NOME")
        .value(100, 122, "MARIA LIMA")
        .label(600, 100, "DATA DE NASCIMENTO")
        .value(600, 122, "14/04/1975");
  }

  private static Map<String, @Nullable String> data(String type, Paper paper) {
    return Paper.extract(type, paper).extraction().data();
  }
}
