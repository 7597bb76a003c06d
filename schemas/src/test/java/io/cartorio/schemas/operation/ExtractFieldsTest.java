package io.cartorio.schemas.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.schemas.result.Backend;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractFieldsTest {

  @ParameterizedTest
  @ValueSource(strings = {"rg", "cin_frente", "a_type_of_tomorrow"})
  void aTypeThatThisBuildDoesNotKnowIsTakenByItsForm(String docType) {
    assertThat(new ExtractFields(docType, Backend.OCR).docType()).isEqualTo(docType);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "RG", "rg frente", "../rg", "rg\n", "Maria da Silva"})
  void whatIsNoTypeIsRefused(String docType) {
    assertThatThrownBy(() -> new ExtractFields(docType, Backend.OCR))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
