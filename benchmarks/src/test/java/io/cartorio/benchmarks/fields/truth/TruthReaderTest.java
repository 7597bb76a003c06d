package io.cartorio.benchmarks.fields.truth;

import static io.cartorio.benchmarks.fields.truth.Truths.truth;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.benchmarks.fields.truth.Distortion.Kind;
import io.cartorio.schemas.document.DocumentTypes;
import io.cartorio.schemas.document.FieldRule;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TruthReaderTest {
  @Test
  void aPictureIsWhatTheGeneratorSaysOfIt() {
    Truth truth = truth("cin_verso-papel");

    assertThat(truth.docType()).isEqualTo("cin_verso");
    assertThat(truth.half()).isEqualTo("rules");
    assertThat(truth.family()).isEqualTo("cin_papel_bilingue");
    assertThat(truth.isPhoto()).isTrue();
    assertThat(truth.picture()).hasFileName("cin_verso-rules-101-0009.jpg");
    assertThat(field(truth, "data_expedicao").value()).isEqualTo("01/08/2023");
    assertThat(field(truth, "orgao_expedidor").printings()).containsExactly(List.of("SSP SP"));
    assertThat(field(truth, "cpf").isPrinted()).isFalse();
  }

  @Test
  void aDistortionIsInTheWorseHalfOfItsRangeOrNot() {
    Distortion distortion = truth("cin_verso-papel").distortion();

    assertThat(distortion.turn()).isEqualTo(90);
    assertThat(List.of(Kind.values()).stream().filter(distortion::isWorse))
        .containsExactlyInAnyOrder(
            Kind.PERSPECTIVE, Kind.NOISE, Kind.CROP, Kind.JPEG, Kind.WIDTH, Kind.GLOSS);
  }

  @Test
  void whatIsAcceptedIsRightThoughNullIsExpected() {
    Expected body = field(truth("rg_frente"), "orgao_expedidor");

    assertThat(body.isPrinted()).isFalse();
    assertThat(body.allows("SSP-SP")).isTrue();
    assertThat(body.allows("SSP-RJ")).isFalse();
  }

  @Test
  void whatTheZoneAloneTellsIsRightToo() {
    Truth paper = truth("cin_verso-papel");
    Truth card = truth("cin_verso-cartao");
    Truth licence = truth("cnh_verso");

    assertThat(field(paper, "nome").allows("Guilherme Bueno Amaral")).isTrue();
    assertThat(field(paper, "nome").allows("AMARAL GUILHERME BUENO")).isFalse();
    assertThat(field(paper, "data_nascimento").allows("27/05/1972")).isTrue();
    assertThat(field(paper, "validade").allows("01/08/2033")).isTrue();
    assertThat(field(paper, "sexo").allows("M")).isTrue();
    assertThat(field(paper, "cpf").allows("509.899.273-77")).isTrue();
    assertThat(field(card, "cpf").allows("846.280.932-02")).isTrue();
    assertThat(field(licence, "numero_registro").allows("01923189128")).isTrue();
    assertThat(field(licence, "cpf").allows("019.231.891-28")).isFalse();
  }

  @Test
  void whatIsPrintedIsNotReplacedByTheZone() {
    Expected mother = field(truth("cin_verso-papel"), "nome_mae");

    assertThat(mother.allows("Alessandra Bueno Lins")).isTrue();
    assertThat(mother.accepted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cin_verso-papel", "cnh_verso", "rg_frente"})
  void theFieldsAreThoseOfTheTypesFile(String name) {
    Truth truth = truth(name);

    List<String> listed =
        DocumentTypes.standard().find(truth.type()).orElseThrow().fields().stream()
            .map(FieldRule::name)
            .toList();

    assertThat(truth.fields().keySet()).containsExactlyInAnyOrderElementsOf(listed);
  }

  private static Expected field(Truth truth, String name) {
    return Objects.requireNonNull(truth.fields().get(name), name);
  }
}
