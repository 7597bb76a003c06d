package io.cartorio.schemas.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.document.value.DocumentDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NAME             | '  JOÃO  DA SILVA ' | JOÃO DA SILVA",
        "CPF              | 123456789/09        | 123.456.789-09",
        "RG_NUMBER        | 29 465 327-2        | 29.465.327-2",
        "CNH_REGISTRATION | 026503064-61        | 02650306461",
        "DATE             | 01/FEV/1990         | 01/02/1990",
        "EXPIRY           | 01.02.2030          | 01/02/2030",
        "EXPIRY           | Indeterminada       | Indeterminada",
        "PLACE            | SÃO PAULO - SP      | SÃO PAULO-SP",
        "ISSUING_BODY     | SSP/SP              | SSP-SP",
        "LICENCE_CATEGORY | a b                 | AB",
        "SEX              | Feminino            | F",
        "TEXT             | EAR;  A             | EAR; A",
      })
  void aKindReadsItsValueAsAnswersShowIt(FieldKind kind, String text, String value) {
    assertThat(kind.read(text)).contains(value);
  }

  @ParameterizedTest
  @CsvSource({
    "NAME, 123",
    "CPF, 123.456.789-00",
    "RG_NUMBER, SSP",
    "CNH_REGISTRATION, 02650306460",
    "DATE, INDETERMINADA",
    "EXPIRY, 31/02/2030",
    "PLACE, 12/03/1985",
    "ISSUING_BODY, 123",
    "LICENCE_CATEGORY, F",
    "SEX, 1",
    "TEXT, ' '",
    "CODE, ''",
  })
  void aKindReadsNothingElse(FieldKind kind, String text) {
    assertThat(kind.read(text)).isEmpty();
  }

  @Test
  void aTextOfMoreThanTwoHundredCharactersIsNotRead() {
    assertThat(FieldKind.TEXT.read("A".repeat(200))).isPresent();
    assertThat(FieldKind.TEXT.read("A".repeat(201))).isEmpty();
  }

  @Test
  void aShapeFindsAValueAndDoesNotForbidAnotherForm() {
    FieldRule rg =
        DocumentTypes.standard().find("rg").flatMap(type -> type.field("rg")).orElseThrow();

    assertThat(rg.hasShape("29.465.327-2")).isTrue();
    assertThat(rg.hasShape("294653272")).isFalse();
    assertThat(rg.read("294653272")).contains("294653272");
  }

  @Test
  void anOrderHoldsOrNot() {
    DocumentDate first = DocumentDate.parse("01/02/1990").orElseThrow();
    DocumentDate second = DocumentDate.parse("02/02/1990").orElseThrow();

    assertThat(DateOrder.parse("a < b").holds(first, second)).isTrue();
    assertThat(DateOrder.parse("a < b").holds(first, first)).isFalse();
    assertThat(DateOrder.parse("a <= b").holds(first, first)).isTrue();
    assertThat(DateOrder.parse("a <= b").holds(second, first)).isFalse();
  }

  @Test
  void aReasonThatTheRuleNamesIsEnough() {
    ReviewRule rule = new ReviewRule(0.8, Set.of(ReviewReason.LOW_CONFIDENCE));

    assertThat(rule.needsReview(List.of(ReviewReason.LOW_CONFIDENCE))).isTrue();
    assertThat(rule.needsReview(List.of(ReviewReason.MRZ_DISAGREES))).isFalse();
    assertThat(rule.needsReview(List.of())).isFalse();
  }
}
