package io.cartorio.schemas.document.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SÃO PAULO-SP | SÃO PAULO-SP",
        "SÃO PAULO - SP | SÃO PAULO-SP",
        "SÃO  PAULO/SP | SÃO PAULO-SP",
        "SÃO PAULO, SP | SÃO PAULO-SP",
        "SÃO PAULO (SP) | SÃO PAULO-SP",
        "SAO PAULO SP | SAO PAULO-SP",
        "Ji-Paraná/RO | Ji-Paraná-RO",
        "Santa Bárbara d'Oeste - sp | Santa Bárbara d'Oeste-SP",
        "EMBU-GUAÇU | EMBU-GUAÇU",
        "Embu das Artes | Embu das Artes",
        "BELA VISTA DE | BELA VISTA DE",
      })
  void itIsReadHoweverItsStateIsSetOff(String text, String formatted) {
    assertThat(Place.parse(text)).map(Place::formatted).contains(formatted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "S", "12/03/1985", "SÃO PAULO 2", "- SP", "/SP", "***"})
  void whatIsNoPlaceIsNotRead(String text) {
    assertThat(Place.parse(text)).isEmpty();
  }

  @Test
  void aPlaceOfMoreThanALineIsNotRead() {
    assertThat(Place.parse("A".repeat(80))).isPresent();
    assertThat(Place.parse("A".repeat(81))).isEmpty();
    assertThatThrownBy(() -> new Place("A".repeat(81), Uf.SP))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
