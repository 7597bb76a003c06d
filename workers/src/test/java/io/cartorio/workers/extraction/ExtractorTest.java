package io.cartorio.workers.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.document.ReviewReason;
import io.cartorio.schemas.document.Side;
import io.cartorio.schemas.result.Extraction;
import io.cartorio.schemas.result.FieldEvidence;
import io.cartorio.schemas.result.FieldEvidence.Correction;
import io.cartorio.schemas.result.FieldEvidence.Source;
import io.cartorio.schemas.result.Warning;
import io.cartorio.schemas.result.Warning.Code;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is made of the text of a document. */
class ExtractorTest {

  @Test
  void filiationIsFatherAndMotherWhicheverComesFirst() {
    Paper fatherFirst =
        card().label(100, 300, "FILIAÇÃO").value(100, 322, "JOSE LIMA").value(100, 360, "ANA LIMA");
    Paper motherFirst =
        card().label(100, 300, "FILIAÇÃO").value(100, 322, "ANA LIMA").value(100, 360, "JOSE LIMA");

    for (Paper paper : List.of(fatherFirst, motherFirst)) {
      assertThat(data(paper)).containsEntry("nome_pai", "JOSE LIMA");
      assertThat(data(paper)).containsEntry("nome_mae", "ANA LIMA");
    }
  }

  @Test
  void oneNameUnderFiliationIsTheMothers() {
    Paper paper = card().label(100, 300, "FILIAÇÃO").value(100, 322, "ANA LIMA");

    assertThat(data(paper)).containsEntry("nome_mae", "ANA LIMA").containsEntry("nome_pai", null);
  }

  @Test
  void wordsReadAsOneAreTakenApart() {
    Paper paper = card().label(100, 300, "NOME DA MÃE").value(100, 322, "ANA NOGUEIRAASSIS");

    assertThat(data(paper)).containsEntry("nome_mae", "ANA NOGUEIRA ASSIS");
  }

  @Test
  void aCpfIsFoundByItsFormWhereItsLabelIsLost() {
    Paper paper = card().value(100, 300, "529982247/25");

    assertThat(data(paper)).containsEntry("cpf", "529.982.247-25");
  }

  @Test
  void anInvalidCpfIsReplacedByAValidOneOfTheText() {
    Paper paper =
        card()
            .label(100, 300, "CPF")
            .value(100, 322, "529.982.247-26")
            .value(600, 420, "529.982.247-25");

    Extraction extraction = Paper.extract("rg", paper).extraction();

    assertThat(extraction.data()).containsEntry("cpf", "529.982.247-25");
    assertThat(evidence(extraction, "cpf").corrections()).contains(Correction.CPF_CANDIDATE);
  }

  @Test
  void anInvalidCpfWithoutAnotherIsNotGiven() {
    Paper paper = card().label(100, 300, "CPF").value(100, 322, "529.982.247-26");

    Extracted extracted = Paper.extract("rg", paper);

    assertThat(extracted.extraction().data()).containsEntry("cpf", null);
    assertThat(codes(extracted)).contains(Code.CHECK_DIGIT_FAILED);
    assertThat(extracted.reviewReasons()).contains(ReviewReason.CHECK_DIGIT_FAILED);
  }

  @Test
  void elevenEqualDigitsAreNoCpf() {
    Paper paper = card().label(100, 300, "CPF").value(100, 322, "111.111.111-11");

    assertThat(data(paper)).containsEntry("cpf", null);
  }

  @Test
  void aCpfAndAnIdentityNumberInEachOthersPlaceAreSwappedBack() {
    Paper paper =
        Paper.flat()
            .line(300, 20, 20, 0.99, "CARTEIRA DE IDENTIDADE")
            .label(100, 100, "REGISTRO GERAL")
            .value(100, 122, "529.982.247-25")
            .label(600, 100, "CPF")
            .value(600, 122, "12.488.983-9");

    Extraction extraction = Paper.extract("rg", paper).extraction();

    assertThat(extraction.data())
        .containsEntry("cpf", "529.982.247-25")
        .containsEntry("rg", "12.488.983-9");
    assertThat(evidence(extraction, "rg").corrections()).contains(Correction.RG_CPF_SWAP);
  }

  @Test
  void aDateThatIsNoDayIsNotGiven() {
    Paper paper = card().label(600, 300, "DATA DE EXPEDIÇÃO").value(600, 322, "31/02/2007");

    Extracted extracted = Paper.extract("rg", paper);

    assertThat(extracted.extraction().data()).containsEntry("data_expedicao", null);
    assertThat(codes(extracted)).contains(Code.DATES_IMPLAUSIBLE);
  }

  @Test
  void datesAgainstTheirOrderAreDoubted() {
    Paper paper = card().label(600, 300, "DATA DE EXPEDIÇÃO").value(600, 322, "31/08/1960");

    Extracted extracted = Paper.extract("rg", paper);

    assertThat(codes(extracted)).contains(Code.DATES_IMPLAUSIBLE);
    assertThat(extracted.reviewReasons()).contains(ReviewReason.DATES_OUT_OF_ORDER);
    assertThat(evidence(extracted.extraction(), "data_expedicao").confidence()).isLessThan(0.8);
  }

  @Test
  void aDateWithoutALabelIsTheOneItsOrderLeaves() {
    Paper paper = card().value(600, 322, "31/08/2007");

    assertThat(data(paper)).containsEntry("data_expedicao", "31/08/2007");
  }

  @Test
  void anEmptyPageGivesNothingAndSaysSo() {
    Extracted extracted = Paper.extract("cnh", Paper.flat());

    assertThat(extracted.extraction().data().values()).containsOnlyNulls();
    assertThat(codes(extracted)).contains(Code.NO_TEXT, Code.FIELDS_MISSING);
  }

  @Test
  void aPageOfSomethingElseGivesNobodysName() {
    Paper letter =
        Paper.flat()
            .value(100, 100, "PREZADA SENHORA")
            .value(100, 140, "CARLOS ALBERTO SILVA")
            .value(100, 180, "AGUARDAMOS SUA RESPOSTA");

    Extracted extracted = Paper.extract("rg", letter);

    assertThat(extracted.extraction().data()).containsEntry("nome", null);
    assertThat(codes(extracted)).contains(Code.NOT_THIS_DOCUMENT);
  }

  @Test
  void twoDocumentsInOnePictureAreNotMixed() {
    Paper paper =
        card()
            .label(100, 400, "NOME")
            .value(100, 422, "CARLOS ALBERTO SILVA")
            .label(600, 400, "DATA DE NASCIMENTO")
            .value(600, 422, "01/02/1990");

    Extracted extracted = Paper.extract("rg", paper);

    assertThat(codes(extracted)).contains(Code.SEVERAL_DOCUMENTS);
    assertThat(extracted.extraction().data())
        .containsEntry("nome", null)
        .containsEntry("data_nascimento", null);
  }

  @Test
  void whatTwoImagesSayOfOneDocumentIsPutTogether() {
    Paper back = Paper.flat().label(100, 100, "CPF").value(100, 122, "529.982.247-25");

    Extraction extraction = Paper.extract("rg", card(), back).extraction();

    assertThat(extraction.data())
        .containsEntry("nome", "MARIA LIMA")
        .containsEntry("cpf", "529.982.247-25");
    assertThat(evidence(extraction, "cpf").image()).isEqualTo(2);
  }

  @Test
  void theDataOfTwoPeopleIsNotMixed() {
    Paper other =
        Paper.flat()
            .line(300, 20, 20, 0.99, "CARTEIRA DE IDENTIDADE")
            .label(100, 100, "NOME")
            .value(100, 122, "CARLOS ALBERTO SILVA")
            .label(100, 300, "CPF")
            .value(100, 322, "529.982.247-25");

    Extracted extracted = Paper.extract("rg", card(), other);

    assertThat(codes(extracted)).contains(Code.DIFFERENT_PEOPLE);
    assertThat(extracted.reviewReasons()).contains(ReviewReason.IMAGES_DISAGREE);
    assertThat(extracted.extraction().data())
        .containsEntry("nome", "MARIA LIMA")
        .containsEntry("cpf", null);
  }

  @Test
  void aMachineReadableZoneConfirmsWhatIsPrinted() {
    Extraction extraction = Paper.extract("cin", identityCard("11/04/1961")).extraction();

    assertThat(evidence(extraction, "data_nascimento").sources())
        .containsExactly(Source.OCR, Source.MRZ);
    assertThat(extraction.data()).containsEntry("sexo", "M");
    assertThat(evidence(extraction, "sexo").sources()).containsExactly(Source.MRZ);
    assertThat(Objects.requireNonNull(extraction.zone()).checksHold()).isTrue();
  }

  @Test
  void aMachineReadableZoneWhoseCheckDigitHoldsSettlesADate() {
    Extracted extracted = Paper.extract("cin", identityCard("11/04/1967"));

    FieldEvidence evidence = evidence(extracted.extraction(), "data_nascimento");
    assertThat(extracted.extraction().data()).containsEntry("data_nascimento", "11/04/1961");
    assertThat(evidence.corrections()).containsExactly(Correction.MRZ);
    assertThat(evidence.conflicts().getFirst().value()).isEqualTo("11/04/1967");
    assertThat(codes(extracted)).contains(Code.MRZ_DISAGREES);
  }

  @Test
  void aSideThatPrintsNoNameGivesNoneFromItsZone() {
    Extraction extraction =
        Paper.extract("cin", Set.of(Side.VERSO), zone(Paper.flat())).extraction();

    assertThat(extraction.data()).containsEntry("nome", null).containsEntry("cpf", null);
    assertThat(Objects.requireNonNull(extraction.zone()).cpf()).isEqualTo("617.310.924-74");
  }

  private static Paper identityCard(String birth) {
    return zone(
        Paper.flat()
            .line(100, 20, 20, 0.99, "CARTEIRA DE IDENTIDADE / IDENTITY CARD")
            .label(100, 100, "Nome / Name")
            .value(100, 122, "PEDRO CAIO PEREIRA SANTANA")
            .label(100, 180, "Data de Nascimento / Date of Birth")
            .value(100, 202, birth));
  }

  private static Paper zone(Paper paper) {
    return paper
        .line(50, 500, 28, 0.99, "IDBRA617310924<740<<<<<<<<<<<<")
        .line(50, 550, 28, 0.99, "6104117M3205264BRA<<<<<<<<<<<2")
        .line(50, 600, 28, 0.99, "SANTANA<<PEDRO<CAIO<PEREIRA<<<");
  }

  private static Paper card() {
    return Paper.flat()
        .line(300, 20, 20, 0.99, "CARTEIRA DE IDENTIDADE")
        .label(100, 100, "NOME")
        .value(100, 122, "MARIA LIMA")
        .label(600, 100, "DATA DE NASCIMENTO")
        .value(600, 122, "14/04/1975");
  }

  private static Map<String, @Nullable String> data(Paper paper) {
    return Paper.extract("rg", paper).extraction().data();
  }

  private static FieldEvidence evidence(Extraction extraction, String field) {
    return Objects.requireNonNull(extraction.evidence().get(field), field);
  }

  private static List<Code> codes(Extracted extracted) {
    return extracted.warnings().stream().map(Warning::code).toList();
  }
}
