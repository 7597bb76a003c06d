package io.cartorio.schemas.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.document.FieldKind;
import io.cartorio.schemas.result.Warning;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentTextTest {
  private static final Locale PORTUGUESE = Locale.of("pt", "BR");
  private static final Locale ENGLISH = Locale.ENGLISH;

  @ParameterizedTest
  @EnumSource
  void everyWarningSaysSomethingInBothLanguages(Warning.Code code) {
    Warning warning = new Warning(code, List.of());

    assertThat(DocumentText.warning(warning, PORTUGUESE))
        .isNotBlank()
        .isNotEqualTo(DocumentText.warning(warning, ENGLISH));
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfFieldSaysWhatItsValueMustBeInBothLanguages(FieldKind kind) {
    assertThat(DocumentText.validator(kind, PORTUGUESE)).isNotBlank();
    assertThat(DocumentText.validator(kind, ENGLISH)).isNotBlank();
  }

  @Test
  void aWarningNamesItsFields() {
    Warning warning = new Warning(Warning.Code.FIELDS_MISSING, List.of("cpf", "rg"));

    assertThat(DocumentText.warning(warning, ENGLISH)).contains("cpf, rg").doesNotContain("{");
  }
}
