package io.cartorio.workers.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where values may stand, seen from their labels. */
class PlacesTest {

  @Test
  void aValueStandsUnderItsLabel() {
    Paper paper =
        heading()
            .label(100, 200, "NATURALIDADE")
            .label(600, 200, "DATA DE NASCIMENTO")
            .value(100, 222, "SANTOS - SP")
            .value(600, 222, "14/04/1975");

    assertThat(Paper.extract("rg", paper).extraction().data())
        .containsEntry("naturalidade", "SANTOS-SP")
        .containsEntry("data_nascimento", "14/04/1975");
  }

  @Test
  void aFormMayPrintEveryValueAboveItsLabel() {
    Paper paper =
        heading()
            .value(100, 100, "MARIA LIMA SOUZA")
            .label(100, 130, "NOME")
            .value(100, 170, "14/04/1975")
            .label(100, 200, "DATA DE NASCIMENTO")
            .value(100, 240, "31/08/2007")
            .label(100, 270, "DATA DE EXPEDIÇÃO")
            .value(100, 310, "52.998.224-X")
            .label(100, 340, "REGISTRO GERAL");

    assertThat(Paper.extract("rg", paper).extraction().data())
        .containsEntry("nome", "MARIA LIMA SOUZA")
        .containsEntry("data_nascimento", "14/04/1975")
        .containsEntry("data_expedicao", "31/08/2007")
        .containsEntry("rg", "52.998.224-X");
  }

  @Test
  void aFormMayPrintTheParentsAboveTheirLabelToo() {
    for (int gap : new int[] {4, 8, 14}) {
      Paper paper =
          heading()
              .value(100, 100, "52.998.224-X")
              .value(600, 100, "31/08/2007")
              .label(100, 128 + gap - 4, "REGISTRO GERAL")
              .label(600, 128 + gap - 4, "DATA DE EXPEDIÇÃO")
              .value(100, 170, "MARIA LIMA SOUZA")
              .label(100, 198 + gap - 4, "NOME")
              .value(100, 240, "CARLOS SOUZA")
              .value(100, 272, "JULIA LIMA")
              .label(100, 300 + gap - 4, "FILIAÇÃO")
              .value(100, 345, "SANTOS - SP")
              .value(600, 345, "14/04/1975")
              .label(100, 373 + gap - 4, "NATURALIDADE")
              .label(600, 373 + gap - 4, "DATA DE NASCIMENTO")
              .value(100, 418, "529.982.247-25")
              .label(100, 446 + gap - 4, "CPF");

      assertThat(Paper.extract("rg", paper).extraction().data())
          .containsEntry("nome", "MARIA LIMA SOUZA")
          .containsEntry("nome_pai", "CARLOS SOUZA")
          .containsEntry("nome_mae", "JULIA LIMA")
          .containsEntry("naturalidade", "SANTOS-SP")
          .containsEntry("data_nascimento", "14/04/1975")
          .containsEntry("data_expedicao", "31/08/2007")
          .containsEntry("rg", "52.998.224-X");
    }
  }

  @Test
  void aValueStandsBesideItsLabelInALineOfItsOwnOrTheSame() {
    Paper paper =
        heading()
            .label(100, 100, "NOME:")
            .value(200, 96, "MARIA LIMA SOUZA")
            .value(100, 160, "NASC.: 14/04/1975")
            .value(100, 220, "CPF: 529.982.247-25");

    assertThat(Paper.extract("rg", paper).extraction().data())
        .containsEntry("nome", "MARIA LIMA SOUZA")
        .containsEntry("data_nascimento", "14/04/1975")
        .containsEntry("cpf", "529.982.247-25");
  }

  @Test
  void aNameThatIsTooLongGoesOnInTheNextLine() {
    Paper paper =
        heading()
            .label(100, 100, "NOME")
            .value(100, 122, "CRISTIANE DAS NEVES BARROS")
            .value(100, 152, "PINTO")
            .label(100, 220, "DATA DE NASCIMENTO")
            .value(100, 242, "14/04/1975");

    assertThat(Paper.extract("rg", paper).extraction().data())
        .containsEntry("nome", "CRISTIANE DAS NEVES BARROS PINTO");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-8, -4, 4, 8})
  void aPageMayBeHeldAtAnAngle(double degrees) {
    Paper paper =
        Paper.skewed(degrees)
            .line(100, 150, 20, 0.99, "REPÚBLICA FEDERATIVA DO BRASIL")
            .line(100, 180, 20, 0.99, "CARTEIRA DE IDENTIDADE")
            .label(100, 250, "NATURALIDADE")
            .label(600, 250, "DATA DE NASCIMENTO")
            .label(100, 330, "CPF")
            .label(600, 330, "DATA DE EXPEDIÇÃO")
            .value(100, 272, "SANTOS - SP")
            .value(600, 272, "14/04/1975")
            .value(100, 352, "529.982.247-25")
            .value(600, 352, "31/08/2007");

    assertThat(Paper.extract("rg", paper).extraction().data())
        .containsEntry("naturalidade", "SANTOS-SP")
        .containsEntry("data_nascimento", "14/04/1975")
        .containsEntry("data_expedicao", "31/08/2007");
  }

  private static Paper heading() {
    return Paper.flat()
        .line(300, 20, 20, 0.99, "REPÚBLICA FEDERATIVA DO BRASIL")
        .line(320, 50, 20, 0.99, "CARTEIRA DE IDENTIDADE");
  }
}
