package io.cartorio.schemas.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailureTextTest {
  private static final Locale PORTUGUESE = Locale.of("pt", "BR");

  @ParameterizedTest
  @EnumSource
  void everyCategoryHasItsTextInBothLanguages(FailureCategory category) {
    Failure failure = Failure.of(category);

    assertThat(FailureText.title(category, PORTUGUESE))
        .isNotBlank()
        .isNotEqualTo(FailureText.title(category, Locale.ENGLISH));
    assertThat(FailureText.detail(failure, PORTUGUESE))
        .isNotBlank()
        .isNotEqualTo(FailureText.detail(failure, Locale.ENGLISH));
  }

  @Test
  void anUnknownDocTypeIsToldTheKnownOnes() {
    Failure failure = new Failure(FailureCategory.UNKNOWN_DOC_TYPE, Map.of("known", "rg, cnh"));

    assertThat(FailureText.detail(failure, Locale.ENGLISH))
        .contains("rg, cnh")
        .contains("/classes");
  }
}
