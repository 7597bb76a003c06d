package io.cartorio.schemas.document.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentDateTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "01/02/1990",
        "1/2/1990",
        "01.02.1990",
        "01-02-1990",
        "01 / 02 / 1990",
        "01,02,1990",
        "01021990",
        "01 02 1990",
        "01/FEV/1990",
        "01/fev/1990",
        "01 FEV 1990",
        "01FEV1990",
        "01-FEV.-1990",
        "01 FEV/FEB 1990",
        "1 de fevereiro de 1990",
        "01 FEVEREIRO 1990",
      })
  void itIsReadInEveryFormItIsPrintedIn(String printed) {
    assertThat(DocumentDate.parse(printed)).map(DocumentDate::formatted).contains("01/02/1990");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "31/02/1990",
        "29/02/1990",
        "00/01/1990",
        "01/13/1990",
        "01/FEB/1990",
        "01/XYZ/1990",
        "01/02/90",
        "01/02/1899",
        "01/02/2100",
        "01/02/19900",
        "nascido 01/02/1990",
        "1990-02-01",
      })
  void whatIsNoDateOfADocumentIsNotRead(String printed) {
    assertThat(DocumentDate.parse(printed)).isEmpty();
  }

  @Test
  void everyMonthIsReadShortAndInFull() {
    List<String> months =
        List.of(
            "Janeiro",
            "Fevereiro",
            "Março",
            "Abril",
            "Maio",
            "Junho",
            "Julho",
            "Agosto",
            "Setembro",
            "Outubro",
            "Novembro",
            "Dezembro");
    for (int i = 0; i < 12; i++) {
      DocumentDate day = new DocumentDate(LocalDate.of(2001, i + 1, 9));

      assertThat(DocumentDate.parse("09/" + months.get(i) + "/2001")).contains(day);
      assertThat(DocumentDate.parse("09/" + months.get(i).substring(0, 3) + "/2001")).contains(day);
    }
  }

  @Test
  void aLeapDayIsADay() {
    assertThat(DocumentDate.parse("29/02/2000")).isPresent();
    assertThatThrownBy(() -> new DocumentDate(LocalDate.of(1899, 12, 31)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void datesAreOrderedAsTheirDays() {
    DocumentDate earlier = new DocumentDate(LocalDate.of(1990, 12, 31));
    DocumentDate later = new DocumentDate(LocalDate.of(1991, 1, 1));

    assertThat(earlier).isLessThan(later);
  }
}
