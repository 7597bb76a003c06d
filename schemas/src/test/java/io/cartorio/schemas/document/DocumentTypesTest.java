package io.cartorio.schemas.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.schemas.document.Label.Form;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTypesTest {
  private static final DocumentTypes TYPES = DocumentTypes.standard();

  @Test
  void thereAreThreeTypesOfTwelveClassesAndTheWorkCard() {
    assertThat(TYPES.docTypes())
        .containsExactlyInAnyOrder(
            "rg",
            "rg_frente",
            "rg_verso",
            "rg_aberto",
            "rg_digital",
            "cnh",
            "cnh_frente",
            "cnh_verso",
            "cnh_aberta",
            "cnh_digital",
            "cin",
            "cin_frente",
            "cin_verso",
            "cin_aberta",
            "cin_digital",
            "ctps");
  }

  @ParameterizedTest
  @CsvSource({
    "rg, nome nome_pai nome_mae data_nascimento naturalidade cpf rg data_expedicao orgao_expedidor",
    "cnh, nome cpf data_nascimento doc_identidade numero_registro numero_espelho validade categoria"
        + " observacoes primeira_habilitacao nome_pai nome_mae data_expedicao orgao_expedidor local",
    "cin, nome nome_pai nome_mae data_nascimento naturalidade cpf data_expedicao orgao_expedidor"
        + " nome_social sexo nacionalidade validade",
  })
  void theFieldsAreThoseOfTheContractInItsOrder(String type, String fields) {
    assertThat(TYPES.find(type).orElseThrow().fields())
        .extracting(FieldRule::name)
        .containsExactly(fields.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "rg, rg",
    "rg_aberto, rg",
    "cnh_aberta, cnh",
    "cin_digital, cin",
    "cni, cin",
    "cni_verso, cin",
    "ctps, ctps",
  })
  void aTypeIsFoundByItsNameItsClassesAndItsOlderSpelling(String docType, String type) {
    assertThat(TYPES.find(docType)).map(DocumentType::name).contains(type);
  }

  @ParameterizedTest
  @CsvSource({"rg, rg", "cnh_aberta, cnh_aberta", "cni, cin", "cni_aberta, cin_aberta"})
  void whatIsAskedForIsCalledByItsNameOfToday(String docType, String name) {
    assertThat(TYPES.nameOf(docType)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_", "RG", "rg_", "rg_aberta", "cni_aberto", "passaporte", "../rg"})
  void anUnknownTypeIsNotFound(String docType) {
    assertThat(TYPES.find(docType)).isEmpty();
    assertThat(TYPES.findClass(docType)).isEmpty();
    assertThat(TYPES.nameOf(docType)).isEmpty();
  }

  @Test
  void aClassSaysWhichSidesItShows() {
    assertThat(TYPES.findClass("cni_aberta"))
        .contains(new DocumentClass("cin_aberta", Set.of(Side.FRENTE, Side.VERSO), false));
    assertThat(TYPES.findClass("rg_verso"))
        .contains(new DocumentClass("rg_verso", Set.of(Side.VERSO), false));
    assertThat(TYPES.findClass("rg")).isEmpty();
  }

  @Test
  void twoTypesOfOneNameAreRefused() {
    DocumentType cin = TYPES.find("cin").orElseThrow();

    assertThatThrownBy(() -> DocumentTypes.of(List.of(cin, cin)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'cin' is a name of both cin and cin");
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyRequiredFieldCanBeFoundByALabel(DocumentType type) {
    List<String> shared =
        type.sharedLabels().stream().flatMap(label -> label.fields().stream()).toList();

    assertThat(type.fields())
        .filteredOn(FieldRule::required)
        .isNotEmpty()
        .allMatch(field -> !field.labels().isEmpty() || shared.contains(field.name()));
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyTypeHasHeadingsAndASignThatAPersonShouldLook(DocumentType type) {
    assertThat(type.headings()).isNotEmpty();
    assertThat(type.review().reasons()).contains(ReviewReason.REQUIRED_FIELD_MISSING);
    assertThat(type.review().reasons().contains(ReviewReason.MRZ_DISAGREES))
        .isEqualTo(type.hasMrz());
  }

  @Test
  void theLicencesLabelsAreThereWithTheirNumbers() {
    DocumentType cnh = TYPES.find("cnh").orElseThrow();

    assertThat(cnh.field("cpf").orElseThrow().labels())
        .contains(new Label("4d CPF", Form.NUMBERED));
    assertThat(cnh.sharedLabels())
        .filteredOn(shared -> shared.fields().equals(List.of("data_nascimento", "-")))
        .singleElement()
        .satisfies(
            shared ->
                assertThat(shared.labels())
                    .contains(new Label("3 DATA, LOCAL E UF DE NASCIMENTO", Form.NUMBERED)));
  }

  @Test
  void parentsStandUnderOneLabelInTheOrderTheyArePrintedIn() {
    assertThat(parents("rg")).containsExactly("nome_pai", "nome_mae");
    assertThat(parents("cnh")).containsExactly("nome_pai", "nome_mae");
    assertThat(parents("cin")).containsExactly("nome_mae", "nome_pai");
  }

  @Test
  void theLicencesDatesHaveTheirOrder() {
    assertThat(TYPES.find("cnh").orElseThrow().dateOrders())
        .containsExactly(
            new DateOrder("data_nascimento", "primeira_habilitacao", false),
            new DateOrder("primeira_habilitacao", "data_expedicao", true),
            new DateOrder("data_expedicao", "validade", false));
  }

  @Test
  void aWorkCardIsOneFileMore() {
    DocumentType ctps = TYPES.find("ctps").orElseThrow();

    assertThat(ctps.classes()).isEmpty();
    assertThat(ctps.field("numero").orElseThrow().read(" 12345 ")).contains("12345");
    assertThat(ctps.field("numero").orElseThrow().read("123")).isEmpty();
    assertThat(ctps.field("serie").orElseThrow().read("00123-SP")).contains("00123-SP");
    assertThat(ctps.field("pis").orElseThrow().hasShape("120.12345.67-8")).isTrue();
    assertThat(ctps.field("cpf").orElseThrow().read("123456789/09")).contains("123.456.789-09");
  }

  private static List<String> parents(String type) {
    return TYPES.find(type).orElseThrow().sharedLabels().stream()
        .filter(shared -> shared.labels().contains(new Label("FILIAÇÃO", Form.PORTUGUESE)))
        .findAny()
        .orElseThrow()
        .fields();
  }

  private static List<DocumentType> types() {
    return TYPES.all();
  }
}
