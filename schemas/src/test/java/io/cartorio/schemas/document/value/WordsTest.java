package io.cartorio.schemas.document.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** States, bodies, names, categories and sexes. */
class WordsTest {
  @ParameterizedTest
  @EnumSource(Uf.class)
  void aStateIsReadByItsLettersAndItsNameWithAccentsOrWithout(Uf uf) {
    assertThat(Uf.parse(uf.name())).contains(uf);
    assertThat(Uf.parse(" " + uf.stateName() + " ")).contains(uf);
    assertThat(Uf.parse(Plain.of(uf.stateName()))).contains(uf);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "XX", "S", "SPP", "S P", "Rio Grande"})
  void whatIsNoStateIsNotRead(String text) {
    assertThat(Uf.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SSP/SP, SSP-SP",
    "SSP-SP, SSP-SP",
    "ssp sp, SSP-SP",
    "SSPSP, SSP-SP",
    "SSP - São Paulo, SSP-SP",
    "SSP, SSP",
    "DETRAN RJ, DETRAN-RJ",
    "DETRAN - RIO DE JANEIRO, DETRAN-RJ",
    "PC/MG, PC-MG",
    "SECRETARIA DE SEGURANÇA PÚBLICA - SP, SSP-SP",
    "SECRETARIA DA SEGURANCA PUBLICA ESTADO DE MATO GROSSO DO SUL, SSP-MS",
    "Secretaria de Segurança Pública, SSP",
    "SECRETARIA DE DEFESA SOCIAL/PE, SDS-PE",
    "SECRETARIA DE JUSTIÇA E SEGURANÇA PÚBLICA MS, SEJUSP-MS",
    "INSTITUTO FELIX PACHECO RJ, IFP-RJ",
    "DEPARTAMENTO ESTADUAL DE TRÂNSITO - PARANÁ, DETRAN-PR",
    "QWERTY/BA, QWERTY-BA",
  })
  void aBodyIsReadAbbreviatedOrInWords(String text, String formatted) {
    assertThat(IssuingBody.parse(text)).map(IssuingBody::formatted).contains(formatted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SP",
        "QWERTY",
        "SSP/XX",
        "MARIA DA SILVA",
        "SSP-SP 2",
        "A/SP",
        "29.465.327-2"
      })
  void whatIsNoBodyIsNotRead(String text) {
    assertThat(IssuingBody.parse(text)).isEmpty();
  }

  @Test
  void aBodyThatNoListKnowsIsTakenAndSaysSo() {
    assertThat(IssuingBody.parse("QWERTY/BA").orElseThrow().isKnown()).isFalse();
    assertThat(IssuingBody.parse("SSP/BA").orElseThrow().isKnown()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"ACC, ACC", "A, A", "b, B", "A B, AB", "'AE ', AE", "ACC/B, ACCB", "'A,D', AD"})
  void aCategoryIsReadInItsOneForm(String text, String category) {
    assertThat(LicenceCategory.parse(text)).map(LicenceCategory::text).contains(category);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "F", "BA", "ABC", "AA", "8", "CAT"})
  void whatIsNoCategoryIsNotRead(String text) {
    assertThat(LicenceCategory.parse(text)).isEmpty();
    assertThatThrownBy(() -> new LicenceCategory(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNameKeepsItsAccentsAndLosesItsGaps() {
    assertThat(PersonName.parse("  JOÃO   D'ÁVILA-COSTA  JR. "))
        .contains(new PersonName("JOÃO D'ÁVILA-COSTA JR."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "123", "MARIA 2", "MARIA/JOSE", "-MARIA", "***"})
  void whatIsNoNameIsNotRead(String text) {
    assertThat(PersonName.parse(text)).isEmpty();
  }

  @Test
  void aNameOfMoreThanALineIsNotRead() {
    assertThat(PersonName.parse("A".repeat(120))).isPresent();
    assertThat(PersonName.parse("A".repeat(121))).isEmpty();
  }

  @Test
  void spellingsThatDifferInCapitalsAccentsHyphensOrApostrophesAreOneName() {
    PersonName name = new PersonName("JOÃO D'ÁVILA-COSTA");

    assertThat(name.isSameAs(new PersonName("Joao Davila Costa"))).isTrue();
    assertThat(name.isSameAs(new PersonName("Joao D’Avila Costa"))).isTrue();
    assertThat(name.isSameAs(new PersonName("JOÃO D'ÁVILA"))).isFalse();
    assertThat(name).isNotEqualTo(new PersonName("JOAO DAVILA COSTA"));
  }

  @Test
  void aNameMayBeAnotherCutOff() {
    PersonName whole = new PersonName("JOÃO DE ÁVILA COSTA");

    assertThat(new PersonName("JOAO DE AVI").isCutOff(whole)).isTrue();
    assertThat(new PersonName("JOAO AVILA").isCutOff(whole)).isFalse();
    assertThat(new PersonName("JOAO DE AVILA COSTA").isCutOff(whole)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"F, F", "m, M", "Feminino, F", "MASC., M", "X, X"})
  void aSexIsReadByLetterOrWord(String text, Sex sex) {
    assertThat(Sex.parse(text)).contains(sex);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Z", "N", "MF"})
  void whatIsNoSexIsNotRead(String text) {
    assertThat(Sex.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'Nº  Registro:', N REGISTRO",
    "1ª Habilitação, 1 HABILITACAO",
    "'Órg. Exp./UF', ORG EXP UF"
  })
  void plainTextIsCapitalsWithoutAccentsOrMarks(String text, String plain) {
    assertThat(Plain.of(text)).isEqualTo(plain);
  }
}
